package org.communique.ingest.kafka;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.communique.contracts.wire.KafkaTopic;

/**
 * The topics that this service writes, as they are to be when they are not there yet.
 *
 * @param partitions of each, at least 1
 * @param replicas of each, at least 1
 */
public record TopicSpecs(int partitions, short replicas) {

    /** The topics in which a record lies in the partition of its source. */
    public static final List<KafkaTopic> BY_SOURCE =
            List.of(KafkaTopic.FEEDS, KafkaTopic.FEEDS_STATE, KafkaTopic.RELEASES_STATE);

    /** @throws IllegalArgumentException when a number is below 1 */
    public TopicSpecs {
        if (partitions < 1 || replicas < 1) {
            throw new IllegalArgumentException(
                    "partitions: %d, replicas: %d (expected: each >= 1)".formatted(partitions, replicas));
        }
    }

    /** What to create. */
    public List<NewTopic> topics() {
        return List.of(
                topic(KafkaTopic.FEEDS),
                topic(KafkaTopic.FEEDS_STATE),
                topic(KafkaTopic.RELEASES_STATE),
                topic(KafkaTopic.RELEASES_RAW));
    }

    private NewTopic topic(KafkaTopic topic) {
        return new NewTopic(topic.topicName(), partitions, replicas).configs(configs(topic));
    }

    private static Map<String, String> configs(KafkaTopic topic) {
        var size = Integer.toString(KafkaTopic.MAX_RECORD_BYTES);
        return topic.retention()
                .map(kept -> Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(kept.toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        size))
                .orElseGet(() -> Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        size));
    }
}
