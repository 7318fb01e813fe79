/**
 * Raw releases in, enriched releases out. START HERE: {@link org.communique.enrich.stream.EnrichRawReleases}; what
 * happens to one release is {@link org.communique.enrich.pipeline.EnrichmentPipeline}. Packages know only those before
 * them: {@code text}, {@code date}, {@code reading}, {@code plaintext} and {@code html} read; {@code language},
 * {@code entity}, {@code topic}, {@code keyphrase} and {@code summary} say what it is about; {@code draft}, {@code step}
 * and {@code pipeline} put that together; {@code worker} bounds the time that takes; {@code stream} and
 * {@code web} are the two ways in.
 */
@NullMarked
package org.communique.enrich;

import org.jspecify.annotations.NullMarked;
