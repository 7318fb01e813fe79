package org.communique.ingest.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;

/**
 * Fence of writes to a partition: the group's generation at its assignment. Kafka aborts a transaction of a past generation
 * (KIP-447), so a paused or disconnected instance can't write over its successor.
 *
 * @param partition the partition of {@code feeds}, and of the topics beside it
 * @param position the position in {@code feeds}
 * @param group the generation
 */
public record GenerationFence(int partition, long position, ConsumerGroupMetadata group) {

    /** Returns the offsets to commit with the transaction. */
    Map<TopicPartition, OffsetAndMetadata> offsets() {
        return Map.of(new TopicPartition(KafkaTopic.FEEDS.topicName(), partition), new OffsetAndMetadata(position));
    }

    /** Returns this fence at a later offset. */
    public GenerationFence at(long position) {
        return new GenerationFence(partition, Math.max(position, this.position), group);
    }
}
