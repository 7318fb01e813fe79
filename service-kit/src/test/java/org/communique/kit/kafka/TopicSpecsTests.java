package org.communique.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.communique.contracts.wire.KafkaTopic;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TopicSpecsTests {

    @Test
    void topicWithoutRetentionIsCompacted() {
        var topic = TopicSpecs.of(KafkaTopic.RELEASES_ENRICHED, new TopicSettings(3, (short) 2));

        assertThat(topic.name()).isEqualTo("releases.enriched");
        assertThat(topic.numPartitions()).isEqualTo(3);
        assertThat(topic.replicationFactor()).isEqualTo((short) 2);
        assertThat(topic.configs())
                .isEqualTo(Map.of("cleanup.policy", "compact", "max.message.bytes", "" + KafkaTopic.MAX_RECORD_BYTES));
    }

    @Test
    void deadLetterOfTheLargestRecordFits() {
        var topic = TopicSpecs.of(KafkaTopic.RELEASES_RAW_DLT, new TopicSettings(1, (short) 1));

        assertThat(topic.configs())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "" + Duration.ofDays(90).toMillis());
        assertThat(Integer.parseInt(topic.configs().get("max.message.bytes")))
                .isGreaterThan(KafkaTopic.MAX_RECORD_BYTES);
    }

    @Test
    void notesOnDeadLettersAreCompactedAndExpireWithThem() {
        var topic = TopicSpecs.of(KafkaTopic.RELEASES_RAW_DLT_STATE, new TopicSettings(1, (short) 1));

        assertThat(topic.configs())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", "" + Duration.ofDays(90).toMillis());
    }

    @Test
    void defaultsSuitOneMachine() {
        assertThat(bind("communique.topics", TopicSettings.class)).isEqualTo(new TopicSettings(6, (short) 1));
        assertThat(bind("communique", HealthCheckSettings.class))
                .isEqualTo(new HealthCheckSettings(Duration.ofSeconds(5)));
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new TopicSettings(0, (short) 1))
                .hasMessage("communique.topics.partitions: 0 (expected: >= 1)");
        assertThatThrownBy(() -> new HealthCheckSettings(Duration.ZERO))
                .hasMessage("communique.health-check-interval: 0 s (expected: above 0 s)");
    }

    private static <T> T bind(String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(prefix, type);
    }
}
