/** Meters of the service. A package of its own, since every other one counts. */
@NullMarked
package org.communique.ingest.metrics;

import org.jspecify.annotations.NullMarked;
