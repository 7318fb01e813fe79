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
 * Reader of all committed records in the partitions of sources, up to this moment.
 *
 * <p>A new owner must not miss the last commit of the former one. First it asks for the committed offsets; Kafka answers
 * only without an open transaction with offsets (KIP-447). A transaction still open after that can't be committed: its
 * generation is over. Then it reads to the last offset written, not to the last stable one, and so waits for the markers
 * of that last transaction.
 */
public final class StateTopicReader {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final LazyAdmin admin;
    private final Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> consumers;
    private final String group;
    private final Duration silence;

    /**
     * @param consumers makes consumers of committed records, in no group
     * @param group the group with the partitions' offsets
     * @param silence the longest time without progress
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
     * Reads every record, per partition in order.
     *
     * @param wanted checked between polls; false ends the read early
     * @throws BrokerException when Kafka does not answer, an open transaction does not end, or there is no progress for
     *     long
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
                        "no progress for %s, %s not read to the end; retry"
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
