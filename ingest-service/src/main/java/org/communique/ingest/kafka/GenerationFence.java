package org.communique.ingest.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;

/**
 * By what right a partition is written to: the generation of the group in which it was ours. Kafka aborts a transaction
 * whose generation is over (KIP-447), so that an instance that was paused or cut off can't write over its successor.
 *
 * @param partition of {@code feeds}, and of the topics that go with it
 * @param position how far {@code feeds} was read
 * @param group the generation
 */
public record GenerationFence(int partition, long position, ConsumerGroupMetadata group) {

    /** The offsets to commit with the transaction. */
    Map<TopicPartition, OffsetAndMetadata> offsets() {
        return Map.of(new TopicPartition(KafkaTopic.FEEDS.topicName(), partition), new OffsetAndMetadata(position));
    }

    /** The same right, further on. */
    public GenerationFence at(long position) {
        return new GenerationFence(partition, Math.max(position, this.position), group);
    }
}
