package org.communique.publish.scan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.communique.publish.retry.TransientFailureException;
import org.communique.testservers.SilentServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

@Timeout(120)
class TopicScanFactoryTests {

    @Test
    void brokerThatIsDownIsATransientFailure() {
        assertThatThrownBy(() -> scans("localhost:1").open(1))
                .isInstanceOf(TransientFailureException.class)
                .hasMessageContaining("Kafka");
    }

    @Test
    void brokerThatAcceptsAndNeverAnswersIsGivenUp() {
        try (var broker = SilentServer.start()) {
            var scans = scans(broker.address());

            assertThatThrownBy(() -> scans.open(1))
                    .isInstanceOf(TransientFailureException.class)
                    .hasMessageStartingWith("Kafka: Timeout expired");
            assertThatThrownBy(() -> scans.openDeadLetters(1)).isInstanceOf(TransientFailureException.class);
        }
    }

    @Test
    void addressOfNoBrokerIsATransientFailure() {
        assertThatThrownBy(() -> scans("no.such.host.invalid:9092").open(1))
                .isInstanceOf(TransientFailureException.class)
                .hasMessageStartingWith("Kafka: ");
    }

    private static TopicScanFactory scans(String broker) {
        return new TopicScanFactory(new DefaultKafkaConsumerFactory<>(Map.of(
                "bootstrap.servers",
                broker,
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class,
                "request.timeout.ms",
                100,
                "default.api.timeout.ms",
                200)));
    }
}
