package org.communique.ingest.topics;

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
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;

/**
 * Reads all that is committed in the partitions of sources, up to this moment.
 *
 * <p>Whoever takes over a partition must not miss what its last owner is just committing. First the committed offsets
 * are asked for, which are answered only when no transaction that carries offsets is open (KIP-447). What is open
 * after that can't be committed any more: its generation is over. Then everything up to the last offset that was
 * written at all is read, not up to the last stable one: so the markers of that last transaction are waited for.
 */
public final class PartitionReader {

    private static final long SECONDS = 60;
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Broker broker;
    private final Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> consumers;
    private final String group;

    /**
     * @param consumers makes a consumer that reads committed records from the beginning and is in no group
     * @param group that shares out the partitions
     */
    public PartitionReader(
            Broker broker,
            Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> consumers,
            String group) {
        this.broker = broker;
        this.consumers = consumers;
        this.group = group;
    }

    /**
     * Hands over every record, per partition in order.
     *
     * @param wanted asked now and then; reading ends early when it says no
     * @throws BrokerException when Kafka can't be reached or an open transaction does not end
     */
    public void read(Set<Integer> partitions, Consumer<ConsumerRecord<String, byte[]>> to, BooleanSupplier wanted)
            throws BrokerException {
        awaitCommits(partitions);
        var ends = ends(partitions);
        try (var consumer = consumers.get()) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            var unread = new HashSet<>(ends.entrySet());
            while (wanted.getAsBoolean() && !unread.isEmpty()) {
                consumer.poll(POLL).forEach(to);
                unread.removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        }
    }

    private void awaitCommits(Collection<Integer> partitions) throws BrokerException {
        var offsets = new ListConsumerGroupOffsetsSpec().topicPartitions(ofTopic(KafkaTopic.FEEDS, partitions));
        var answer = broker.admin()
                .listConsumerGroupOffsets(
                        Map.of(group, offsets),
                        new ListConsumerGroupOffsetsOptions()
                                .requireStable(true)
                                .timeoutMs((int) SECONDS * 1000));
        Broker.answer(answer.all(), SECONDS);
    }

    private Map<TopicPartition, Long> ends(Collection<Integer> partitions) throws BrokerException {
        var all = TopicPlan.BY_SOURCE.stream()
                .flatMap(topic -> ofTopic(topic, partitions).stream())
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        var answer = broker.admin().listOffsets(all, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED));
        var ends = new HashMap<TopicPartition, Long>();
        Broker.answer(answer.all(), SECONDS).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static List<TopicPartition> ofTopic(KafkaTopic topic, Collection<Integer> partitions) {
        return partitions.stream()
                .map(partition -> new TopicPartition(topic.topicName(), partition))
                .toList();
    }
}
