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
 * Our place in the group: what the group says about partitions, said to the {@link OwnedPartitions}. The records of
 * {@code feeds} themselves are only counted here: each partition is written by its owner alone, so what comes after
 * the territory was read are our own words.
 */
public final class RebalanceListener implements ConsumerAwareRebalanceListener, BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(RebalanceListener.class);

    private final OwnedPartitions territories;
    private final PartitionStateLoader loader;

    /** Tells territories what is ours, and the loader when there is something to read. */
    public RebalanceListener(OwnedPartitions territories, PartitionStateLoader loader) {
        this.territories = territories;
        this.loader = loader;
    }

    /** Called after every rebalance, also when nothing was added: the generation is always another one. */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> added) {
        territories.gained(numbers(added), consumer.groupMetadata());
        loader.wake();
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> removed) {
        lost(removed);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> removed) {
        lost(removed);
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(record -> territories.readTo(record.partition(), record.offset() + 1));
    }

    private void lost(Collection<TopicPartition> removed) {
        if (!removed.isEmpty()) {
            LOG.info("partitions {}: no longer ours", numbers(removed));
            territories.lost(numbers(removed));
        }
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).sorted().toList();
    }
}
