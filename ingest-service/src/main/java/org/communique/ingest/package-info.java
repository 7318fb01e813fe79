/**
 * Feeds in, raw releases out. START HERE: {@link org.communique.ingest.poll.Poll}.
 *
 * <p>The packages in the order in which they may know each other, each only the ones before it: {@code url}, {@code text},
 * {@code fetch}, {@code robots}, {@code item}, {@code format}, {@code identity}, {@code reading}, {@code page} read what
 * publishers write; {@code meters}, {@code feed}, {@code state}, {@code pace}, {@code decision} say what it means;
 * {@code ledger}, {@code topics}, {@code ownership}, {@code registry} keep it in Kafka; {@code harvest} and {@code revisit}
 * say what documents and article pages hold that is new; {@code websub}, {@code poll}, {@code push}, {@code opml},
 * {@code web} are where it comes in. This package puts them together.
 */
@NullMarked
package org.communique.ingest;

import org.jspecify.annotations.NullMarked;
