package org.communique.publish.replay;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.communique.publish.trouble.TransientFailure;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

class ReplaysTests {

    @Test
    void brokerThatIsDownIsATransientFailure() {
        var replays = new Replays(new DefaultKafkaConsumerFactory<>(Map.of(
                "bootstrap.servers",
                "localhost:1",
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class,
                "request.timeout.ms",
                100,
                "default.api.timeout.ms",
                200)));

        assertThatThrownBy(() -> replays.open(1))
                .isInstanceOf(TransientFailure.class)
                .hasMessageContaining("Kafka");
    }
}
