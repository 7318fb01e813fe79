package org.communique.ingest.partition;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Rebalance listener of this instance's group member. Of the records of {@code feeds} only the position counts: a
 * partition is written by its owner alone, so records after the restore are its own.
 */
public final class RebalanceListener implements ConsumerAwareRebalanceListener, BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(RebalanceListener.class);

    private final OwnedPartitions partitions;
    private final PartitionStateLoader loader;

    /** @param loader restores the assigned partitions */
    public RebalanceListener(OwnedPartitions partitions, PartitionStateLoader loader) {
        this.partitions = partitions;
        this.loader = loader;
    }

    /** Is called after every rebalance, also without added partitions: the generation is always a new one. */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> added) {
        partitions.onAssigned(numbers(added), consumer.groupMetadata());
        loader.wake();
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> removed) {
        revoke(removed);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> removed) {
        revoke(removed);
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(record -> partitions.advanceTo(record.partition(), record.offset() + 1));
    }

    private void revoke(Collection<TopicPartition> removed) {
        if (!removed.isEmpty()) {
            LOG.info("partitions revoked partitions={}", numbers(removed));
            partitions.onRevoked(numbers(removed));
        }
    }

    private static List<Integer> numbers(Collection<TopicPartition> topicPartitions) {
        return topicPartitions.stream().map(TopicPartition::partition).sorted().toList();
    }
}
