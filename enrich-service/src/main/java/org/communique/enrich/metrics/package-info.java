/** Meters of the service. A package of its own, since {@code worker}, {@code stream} and {@code web} share the enum. */
@NullMarked
package org.communique.enrich.metrics;

import org.jspecify.annotations.NullMarked;
