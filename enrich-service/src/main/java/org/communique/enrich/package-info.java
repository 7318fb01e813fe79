/**
 * Raw releases in, enriched releases out. START HERE: {@link org.communique.enrich.stream.EnrichRawReleases}; the way
 * of one release is {@link org.communique.enrich.pipeline.EnrichmentPipeline}.
 *
 * <p>Packages, each of which depends only on those before it:
 *
 * <ol>
 *   <li>{@code metrics}: names of all meters
 *   <li>{@code repetition}: paragraphs that a source repeats
 *   <li>{@code text}: clean text, dates, sentences, words
 *   <li>{@code entity}: people, organisations, places
 *   <li>{@code extract}: content of pages and plain texts
 *   <li>{@code fact}: identifiers, kind, quotes and issuer of a release
 *   <li>{@code keyphrase}: keyphrases
 *   <li>{@code language}: language detection
 *   <li>{@code similarity}: content hash and MinHash signature
 *   <li>{@code summary}: extractive summaries
 *   <li>{@code topic}: IPTC Media Topics
 *   <li>{@code pipeline}: the draft, and the steps that add to it
 *   <li>{@code step}: every step, and their order
 *   <li>{@code worker}: threads and time limits of the work on records
 *   <li>{@code stream}: the main flow: batches, transactions, dead letters
 *   <li>{@code redrive}: dead letters, processed again
 *   <li>{@code web}: {@code POST /enrichments}
 * </ol>
 */
@NullMarked
package org.communique.enrich;

import org.jspecify.annotations.NullMarked;
