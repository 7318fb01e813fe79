/**
 * How the registry and what was seen lie in Kafka, and how they get there.
 *
 * <p>{@code feeds}, {@code feeds.state} and {@code releases.state} have the same number of partitions, and a record
 * lies in the partition of its <em>source</em> ({@link org.communique.ingest.kafka.SourcePartitioner}), whatever its
 * key. So whoever owns a partition knows everything that was seen of a publisher: a release that is in two of its
 * feeds, or is pushed and polled, is one release with one count of revisions. That is why partitions are never added
 * to topics that exist: the count that is there is the one that holds.
 *
 * <p>All that one look at a feed found is written in one transaction ({@link org.communique.ingest.kafka.StateWriter}),
 * fenced by the generation of the consumer group that shares out the feeds.
 */
@NullMarked
package org.communique.ingest.topics;

import org.jspecify.annotations.NullMarked;
