package org.communique.enrich.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokerTests {

    private final SilentServer silent = new SilentServer();

    @AfterEach
    void close() {
        silent.close();
    }

    @Test
    void brokerThatNeverAnswersIsGone() throws InterruptedException {
        try (var broker = broker()) {
            broker.look();

            assertThat(broker.isThere()).isFalse();
            assertThat(silent.connections()).isPositive();
        }
    }

    @Test
    void clientThatCannotBeMadeIsMadeAtALaterLook() throws InterruptedException {
        var tries = new AtomicInteger();
        try (var broker = new Broker(
                () -> {
                    if (tries.incrementAndGet() < 3) {
                        throw new KafkaException("Failed to create new KafkaAdminClient");
                    }
                    return admin();
                },
                List.of(),
                silent.address())) {
            broker.look();
            broker.look();
            assertThat(silent.connections()).isZero();

            broker.look();
            assertThat(silent.connections()).isPositive();
        }
    }

    private Broker broker() {
        return new Broker(this::admin, List.of(), silent.address());
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", silent.address()));
    }
}
