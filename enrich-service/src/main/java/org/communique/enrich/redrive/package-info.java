/**
 * Redrives of {@code releases.raw-dlt}, on the thread of the main flow between two batches: an older revision behind a newer one
 * in {@code releases.enriched} would replace it when the topic is compacted, so both have to have one writer.
 */
@NullMarked
package org.communique.enrich.redrive;

import org.jspecify.annotations.NullMarked;
