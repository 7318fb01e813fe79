package org.communique.publish.scan;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.kit.kafka.TopicOffsets;
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
    private static final String TOPIC = KafkaTopic.Name.RELEASES_ENRICHED;

    private final LazyAdmin admin;
    private final TopicOffsets offsets;
    private final String group;

    /** @param group the consumer group of this service */
    public EnrichedTopic(LazyAdmin admin, @Value("${spring.kafka.consumer.group-id}") String group) {
        this.admin = admin;
        this.offsets = new TopicOffsets(admin);
        this.group = group;
    }

    /** Returns its id by the broker: another one once it was deleted and created again. */
    public String id() {
        return ask(() -> admin.describe(TOPIC, TIMEOUT)).topicId().toString();
    }

    /** Returns the offset behind the last committed record, for each partition. */
    public Map<TopicPartition, Long> ends() {
        return ask(() -> offsets.stableEnds(offsets.partitions(TOPIC)));
    }

    /** Returns the committed offset of this service, for each partition with one. */
    public Map<TopicPartition, Long> committed() {
        var committed = ask(() -> offsets.committed(group));
        committed.keySet().removeIf(partition -> !partition.topic().equals(TOPIC));
        return committed;
    }

    @FunctionalInterface
    private interface Question<T> {

        T ask() throws BrokerException;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (BrokerException e) {
            throw new TransientFailureException("Kafka: " + e.getMessage(), e);
        }
    }
}
