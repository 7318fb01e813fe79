package org.communique.kit.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.deadletter.DeadLetterPublisher;

/** Specifications of topics: number of partitions and replicas, retention or compaction, limit of a record. */
public final class TopicSpecs {

    /** An operation with a thousand ids has some 20 kB. */
    private static final int SMALL_BYTES = 1024 * 1024;

    private TopicSpecs() {}

    /** Returns the specification of a topic. */
    public static NewTopic of(KafkaTopic topic, TopicSettings settings) {
        var config = new HashMap<>(cleanUp(topic));
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxBytes(topic)));
        return new NewTopic(topic.topicName(), settings.partitions(), settings.replicas()).configs(config);
    }

    private static Map<String, String> cleanUp(KafkaTopic topic) {
        var config = new HashMap<String, String>();
        var policies = new ArrayList<String>();
        if (topic.isCompacted()) {
            policies.add(TopicConfig.CLEANUP_POLICY_COMPACT);
        }
        topic.retention().ifPresent(time -> {
            policies.add(TopicConfig.CLEANUP_POLICY_DELETE);
            config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(time.toMillis()));
        });
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, String.join(",", policies));
        return config;
    }

    private static int maxBytes(KafkaTopic topic) {
        return switch (topic) {
            case FEEDS, FEEDS_STATE, RELEASES_STATE, RELEASES_RAW, RELEASES_ENRICHED -> KafkaTopic.MAX_RECORD_BYTES;
            case RELEASES_RAW_DLT, RELEASES_ENRICHED_DLT -> DeadLetterPublisher.MAX_BYTES;
            case RELEASES_RAW_DLT_STATE, RELEASES_ENRICHED_DLT_STATE, OPS_AUDIT -> SMALL_BYTES;
        };
    }
}
