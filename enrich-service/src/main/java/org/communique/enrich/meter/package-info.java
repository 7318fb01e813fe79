/** What the service counts and times. */
@NullMarked
package org.communique.enrich.meter;

import org.jspecify.annotations.NullMarked;
