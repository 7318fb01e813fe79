package org.communique.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.availability.Availability;
import org.communique.testservers.SilentServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;

@Timeout(120)
class KafkaHealthTests {

    @Test
    void brokerThatNeverAnswersIsGivenUp() {
        try (var silent = SilentServer.start();
                var admin = admin(silent.address())) {
            var topics = TopicCreator.of(admin, WrittenTopics.of(KafkaTopic.FEEDS), new TopicSettings(1, (short) 1));

            assertThatThrownBy(topics::createMissing)
                    .isInstanceOf(BrokerException.class)
                    .hasMessageNotContaining("Exception");
            assertThat(silent.accepted()).isPositive();
        }
    }

    @Test
    void clientThatCannotBeMadeIsAnAnnouncedFailure() {
        try (var admin = admin("no-such-host.invalid:9092")) {
            assertThatThrownBy(() -> admin.ask(client -> client.listTopics().names(), Duration.ofSeconds(5)))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageNotContaining("Exception");
        }
    }

    @Test
    void healthNamesTheBrokerInBothStates() {
        var kafka = Availability.unknown("kafka", InstantSource.system());
        var indicator = new KafkaHealthIndicator(kafka, "localhost:9092");
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);

        kafka.probeSucceeded();

        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(indicator.health().getDetails()).containsExactly(Map.entry("bootstrapServers", "localhost:9092"));
    }

    private static LazyAdmin admin(String address) {
        return new LazyAdmin(
                Map.of("bootstrap.servers", address, "request.timeout.ms", 100, "default.api.timeout.ms", 200));
    }
}
