package org.communique.ingest.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.failure.Durations;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.LazyAdmin;

/**
 * Reads all that is committed in the partitions of sources, up to this moment.
 *
 * <p>Whoever takes over a partition must not miss what its last owner is just committing. First the committed offsets
 * are asked for, which are answered only when no transaction that carries offsets is open (KIP-447). What is open
 * after that can't be committed any more: its generation is over. Then everything up to the last offset that was
 * written at all is read, not up to the last stable one: so the markers of that last transaction are waited for.
 */
public final class StateTopicReader {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final LazyAdmin admin;
    private final Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> consumers;
    private final String group;
    private final Duration silence;

    /**
     * @param consumers makes a consumer that reads committed records from the beginning and is in no group
     * @param group that shares out the partitions
     * @param silence longest time in which nothing is read
     */
    public StateTopicReader(
            LazyAdmin admin,
            Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> consumers,
            String group,
            Duration silence) {
        this.admin = admin;
        this.consumers = consumers;
        this.group = group;
        this.silence = silence;
    }

    /**
     * Hands over every record, per partition in order.
     *
     * @param wanted asked now and then; reading ends early when it says no
     * @throws BrokerException when Kafka can't be reached, an open transaction does not end, or nothing is read for long
     */
    public void read(Set<Integer> partitions, Consumer<ConsumerRecord<String, byte[]>> to, BooleanSupplier wanted)
            throws BrokerException {
        awaitCommits(partitions);
        var ends = ends(partitions);
        try (var consumer = consumers.get()) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            read(consumer, ends, to, wanted);
        } catch (KafkaException e) {
            throw new BrokerException(FailureReason.of(e), e);
        }
    }

    private void read(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<String, byte[]>> to,
            BooleanSupplier wanted)
            throws BrokerException {
        var unread = new HashSet<>(ends.entrySet());
        long before = -1;
        long since = System.nanoTime();
        while (wanted.getAsBoolean() && !unread.isEmpty()) {
            consumer.poll(POLL).forEach(to);
            unread.removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            long read = ends.keySet().stream().mapToLong(consumer::position).sum();
            if (read > before) {
                before = read;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > silence.toNanos()) {
                throw new BrokerException(
                        "nothing read for %s (expected: the rest of %s)"
                                .formatted(Durations.text(silence), names(unread)),
                        null);
            }
        }
    }

    private static String names(Collection<Map.Entry<TopicPartition, Long>> unread) {
        return unread.stream().map(end -> end.getKey().toString()).sorted().collect(Collectors.joining(", "));
    }

    private void awaitCommits(Collection<Integer> partitions) throws BrokerException {
        var offsets = new ListConsumerGroupOffsetsSpec().topicPartitions(ofTopic(KafkaTopic.FEEDS, partitions));
        var options = new ListConsumerGroupOffsetsOptions().requireStable(true).timeoutMs((int) TIMEOUT.toMillis());
        admin.ask(
                client -> client.listConsumerGroupOffsets(Map.of(group, offsets), options)
                        .all(),
                TIMEOUT);
    }

    private Map<TopicPartition, Long> ends(Collection<Integer> partitions) throws BrokerException {
        var all = SourcePartitioner.TOPICS.stream()
                .flatMap(topic -> ofTopic(topic, partitions).stream())
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        var options = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
        var ends = new HashMap<TopicPartition, Long>();
        admin.ask(client -> client.listOffsets(all, options).all(), TIMEOUT)
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static List<TopicPartition> ofTopic(KafkaTopic topic, Collection<Integer> partitions) {
        return partitions.stream()
                .map(partition -> new TopicPartition(topic.topicName(), partition))
                .toList();
    }
}
