/** Meters of the service. A package of its own, since most others count. */
@NullMarked
package org.communique.publish.metrics;

import org.jspecify.annotations.NullMarked;
