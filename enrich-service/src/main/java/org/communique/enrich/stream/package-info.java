/**
 * From {@code releases.raw} to {@code releases.enriched}, exactly once. START HERE:
 * {@link org.communique.enrich.stream.EnrichRawReleases}.
 */
@NullMarked
package org.communique.enrich.stream;

import org.jspecify.annotations.NullMarked;
