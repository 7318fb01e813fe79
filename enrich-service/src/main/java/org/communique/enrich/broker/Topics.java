package org.communique.enrich.broker;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.communique.contracts.wire.KafkaTopic;

/** The topics that this service writes. */
final class Topics {

    /** The dead letter of the largest record is larger than it: by the headers that say why it is dead. */
    private static final int ROOM_FOR_REASONS = 1024 * 1024;

    private Topics() {}

    static List<NewTopic> written(TopicSettings settings) {
        return List.of(
                topic(KafkaTopic.RELEASES_ENRICHED, settings, KafkaTopic.MAX_RECORD_BYTES),
                topic(KafkaTopic.RELEASES_RAW_DLT, settings, KafkaTopic.MAX_RECORD_BYTES + ROOM_FOR_REASONS));
    }

    private static NewTopic topic(KafkaTopic topic, TopicSettings settings, int maxBytes) {
        var cleanUp = topic.retention()
                .map(time -> Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(time.toMillis())))
                .orElse(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        var configuration = new java.util.HashMap<>(cleanUp);
        configuration.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxBytes));
        return new NewTopic(topic.topicName(), settings.partitions(), settings.replicas()).configs(configuration);
    }
}
