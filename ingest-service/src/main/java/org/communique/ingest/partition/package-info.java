/**
 * Which partitions of {@code feeds} are ours, and what is known of the publishers in them.
 *
 * <p>The consumer group on {@code feeds} shares out the partitions (cooperative: those that stay are not disturbed).
 * A partition that becomes ours is a {@link org.communique.ingest.partition.OwnedPartition}: first all that its former
 * owner committed is read ({@link org.communique.ingest.kafka.StateTopicReader}), then its feeds are polled. Every
 * write carries the generation of the group in which the territory was ours, never a later one, so that Kafka aborts
 * the transaction of an instance that was superseded. Nothing is remembered in memory before it is committed; when it
 * is not known whether it was, the territory is read again.
 */
@NullMarked
package org.communique.ingest.partition;

import org.jspecify.annotations.NullMarked;
