/** Meters by name. */
@NullMarked
package org.communique.publish.metrics;

import org.jspecify.annotations.NullMarked;
