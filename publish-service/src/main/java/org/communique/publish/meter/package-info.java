/** What is measured, by name. */
@NullMarked
package org.communique.publish.meter;

import org.jspecify.annotations.NullMarked;
