package org.communique.publish.status;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.communique.publish.faults.SilentServer;
import org.communique.publish.scan.EnrichedTopic;
import org.communique.publish.trouble.TransientFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.kafka.core.KafkaAdmin;

@Timeout(120)
class BrokerTests {

    @Test
    void brokerThatAcceptsAndNeverAnswersIsGivenUp() {
        try (var silent = SilentServer.start();
                var admin = Admin.create(settings(silent))) {
            var broker = new Broker(new KafkaAdmin(settings(silent)), admin);
            var topic = new EnrichedTopic(admin, "publish");

            assertThatThrownBy(broker::run)
                    .isInstanceOf(TransientFailure.class)
                    .hasMessageContaining("the broker does not answer: timeout")
                    .hasMessageNotContaining("Exception");
            assertThatThrownBy(topic::ends).isInstanceOf(TransientFailure.class);
            assertThatThrownBy(topic::committed).isInstanceOf(TransientFailure.class);
        }
    }

    private static Map<String, Object> settings(SilentServer server) {
        return Map.of("bootstrap.servers", server.address(), "request.timeout.ms", 100, "default.api.timeout.ms", 200);
    }
}
