package org.communique.kit.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Offsets of topics by the broker. Thread-safe. All methods throw {@link BrokerException} when Kafka does not answer. */
public final class TopicOffsets {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final LazyAdmin admin;

    /** @param admin to ask */
    public TopicOffsets(LazyAdmin admin) {
        this.admin = admin;
    }

    /** Returns the partitions of a topic. */
    public List<TopicPartition> partitions(String topic) throws BrokerException {
        return admin.describe(topic, TIMEOUT).partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** Returns the first offset of each partition. */
    public Map<TopicPartition, Long> begins(Collection<TopicPartition> partitions) throws BrokerException {
        return offsets(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /**
     * Returns the high watermark of each partition: whoever has read to it, at {@code read_committed}, has waited for every
     * transaction that was open when this was asked.
     */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) throws BrokerException {
        return offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /** Returns the last stable offset of each partition: the end of what can be read at {@code read_committed} now. */
    public Map<TopicPartition, Long> stableEnds(Collection<TopicPartition> partitions) throws BrokerException {
        return offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
    }

    /** Returns the first offset of a partition with a timestamp from a moment on; its end without one. */
    public long firstSince(TopicPartition partition, Instant since) throws BrokerException {
        var moment = OffsetSpec.forTimestamp(Math.max(0, since.toEpochMilli()));
        var found = offsets(List.of(partition), moment, IsolationLevel.READ_UNCOMMITTED)
                .getOrDefault(partition, -1L);
        return found >= 0 ? found : ends(List.of(partition)).getOrDefault(partition, 0L);
    }

    /** Returns the committed offsets of a consumer group. */
    public Map<TopicPartition, Long> committed(String group) throws BrokerException {
        var committed = new HashMap<TopicPartition, Long>();
        admin.ask(client -> client.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), TIMEOUT)
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    private Map<TopicPartition, Long> offsets(
            Collection<TopicPartition> partitions, OffsetSpec spec, IsolationLevel isolation) throws BrokerException {
        var wanted = partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> spec));
        var options = new ListOffsetsOptions(isolation);
        var found = new HashMap<TopicPartition, Long>();
        admin.ask(client -> client.listOffsets(wanted, options).all(), TIMEOUT)
                .forEach((partition, info) -> found.put(partition, info.offset()));
        return found;
    }
}
