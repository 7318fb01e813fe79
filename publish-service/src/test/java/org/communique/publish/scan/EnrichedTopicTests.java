package org.communique.publish.scan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.publish.retry.TransientFailureException;
import org.communique.testservers.SilentServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class EnrichedTopicTests {

    @Test
    void brokerThatAcceptsAndNeverAnswersIsGivenUp() {
        try (var silent = SilentServer.start();
                var admin = new LazyAdmin(settings(silent))) {
            var topic = new EnrichedTopic(admin, "publish");

            assertThatThrownBy(topic::ends)
                    .isInstanceOf(TransientFailureException.class)
                    .hasMessageStartingWith("Kafka: ")
                    .hasMessageNotContaining("Exception");
            assertThatThrownBy(topic::committed).isInstanceOf(TransientFailureException.class);
        }
    }

    private static Map<String, Object> settings(SilentServer server) {
        return Map.of("bootstrap.servers", server.address(), "request.timeout.ms", 100, "default.api.timeout.ms", 200);
    }
}
