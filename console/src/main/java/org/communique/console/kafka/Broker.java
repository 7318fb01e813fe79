package org.communique.console.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.communique.console.remote.UnreachableException;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.LazyAdmin;
import org.springframework.stereotype.Component;

/** Kafka's admin client, with a time limit for each question. Thread-safe. */
@Component
public final class Broker {

    /** Name of the server for people. */
    static final String NAME = "Kafka";

    private static final ListOffsetsOptions COMMITTED = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

    private final LazyAdmin admin;
    private final Duration timeout;

    Broker(LazyAdmin admin, BrokerSettings settings) {
        this.admin = admin;
        timeout = settings.timeout();
    }

    /**
     * Asks, and waits for the answer.
     *
     * @throws UnreachableException when there is no answer in time, or it is an error
     */
    public <T> T ask(Function<Admin, KafkaFuture<T>> question) throws UnreachableException {
        try {
            return admin.ask(question, timeout);
        } catch (BrokerException failure) {
            throw UnreachableException.of(NAME, failure);
        }
    }

    /**
     * Returns the partitions of a topic.
     *
     * @throws UnreachableException also when there is no such topic
     */
    public Set<TopicPartition> partitions(String topic) throws UnreachableException {
        var described = ask(admin -> admin.describeTopics(Set.of(topic)).allTopicNames());
        return Objects.requireNonNull(described.get(topic)).partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the offset of the first record kept in each partition. */
    public Map<TopicPartition, Long> begins(Set<TopicPartition> partitions) throws UnreachableException {
        return offsets(partitions, OffsetSpec.earliest());
    }

    /** Returns the offset behind the last committed record of each partition; a transaction's marker counts. */
    public Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) throws UnreachableException {
        return offsets(partitions, OffsetSpec.latest());
    }

    /**
     * Returns the offset of the first record of each partition at or after a moment, by the records' timestamps; the end
     * where there is none.
     */
    public Map<TopicPartition, Long> offsetsAt(Set<TopicPartition> partitions, Instant moment)
            throws UnreachableException {
        var found = offsets(partitions, OffsetSpec.forTimestamp(Math.max(0, moment.toEpochMilli())));
        var offsets = new HashMap<>(ends(partitions));
        found.forEach((partition, offset) -> {
            if (offset >= 0) {
                offsets.put(partition, offset);
            }
        });
        return Map.copyOf(offsets);
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
            throws UnreachableException {
        if (partitions.isEmpty()) {
            return Map.of();
        }
        var specs = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> which));
        return ask(admin -> admin.listOffsets(specs, COMMITTED).all()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> offset(entry.getValue())));
    }

    private static long offset(ListOffsetsResultInfo info) {
        return info.offset();
    }
}
