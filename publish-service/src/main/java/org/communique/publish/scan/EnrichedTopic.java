package org.communique.publish.scan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.publish.retry.TransientFailureException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Description of {@code releases.enriched} by the broker, and the position of this service in it. Thread-safe.
 *
 * <p>Its methods throw {@link TransientFailureException} when Kafka does not answer, or has no such topic yet.
 */
@Component
public final class EnrichedTopic {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final LazyAdmin admin;
    private final String group;

    /** @param group the consumer group of this service */
    public EnrichedTopic(LazyAdmin admin, @Value("${spring.kafka.consumer.group-id}") String group) {
        this.admin = admin;
        this.group = group;
    }

    /** Returns its id by the broker: another one once it was deleted and created again. */
    public String id() {
        return describe().topicId().toString();
    }

    /** Returns the offset behind the last committed record, for each partition. */
    public Map<TopicPartition, Long> ends() {
        var topic = KafkaTopic.Name.RELEASES_ENRICHED;
        var wanted = describe().partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        var options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return ask(client -> client.listOffsets(wanted, options).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> offset(entry.getValue())));
    }

    /** Returns the committed offset of this service, for each partition with one. */
    public Map<TopicPartition, Long> committed() {
        return ask(client -> client.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(KafkaTopic.Name.RELEASES_ENRICHED))
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> offset(entry.getValue())));
    }

    private static long offset(OffsetAndMetadata committed) {
        return committed.offset();
    }

    private static long offset(ListOffsetsResultInfo found) {
        return found.offset();
    }

    private TopicDescription describe() {
        var topic = KafkaTopic.Name.RELEASES_ENRICHED;
        return ask(client -> client.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                .findFirst()
                .orElseThrow(() -> new TransientFailureException("Kafka: no topic %s".formatted(topic)));
    }

    private <T> T ask(Function<Admin, KafkaFuture<T>> question) {
        try {
            return admin.ask(question, TIMEOUT);
        } catch (BrokerException e) {
            throw new TransientFailureException("Kafka: " + e.getMessage(), e);
        }
    }
}
