/** Redrives of {@code releases.enriched-dlt}, beside the main flow, and the releases that are withheld. */
@NullMarked
package org.communique.publish.redrive;

import org.jspecify.annotations.NullMarked;
