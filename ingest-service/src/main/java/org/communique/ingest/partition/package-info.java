/**
 * Ownership of the partitions of {@code feeds}, and the state of their publishers.
 *
 * <p>The consumer group on {@code feeds} assigns the partitions, cooperatively: a rebalance does not disturb those that
 * stay. An assigned partition is an {@link org.communique.ingest.partition.OwnedPartition}: first everything its former
 * owner committed is restored ({@link org.communique.ingest.kafka.StateTopicReader}), then its feeds are polled. Every
 * write carries the generation of the assignment, never a later one, so that Kafka aborts the transaction of a fenced
 * instance. Nothing is in memory before it is committed; a partition whose last commit is in doubt is restored again.
 */
@NullMarked
package org.communique.ingest.partition;

import org.jspecify.annotations.NullMarked;
