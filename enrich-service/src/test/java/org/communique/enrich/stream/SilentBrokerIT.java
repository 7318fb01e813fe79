package org.communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.apache.kafka.common.errors.TimeoutException;
import org.communique.enrich.EnrichApplication;
import org.communique.testservers.SilentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** A broker that accepts connections and never answers, with time-outs shortened so that nobody waits for them. */
class SilentBrokerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static SilentServer silent;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        silent = SilentServer.start();
        service = new SpringApplicationBuilder(EnrichApplication.class)
                .run(
                        "--spring.kafka.bootstrap-servers=" + silent.address(),
                        "--server.port=0",
                        "--spring.kafka.producer.properties.max.block.ms=500",
                        "--spring.kafka.consumer.properties.default.api.timeout.ms=500");
    }

    @AfterAll
    static void stop() {
        silent.close();
        service.close();
    }

    @Test
    void serviceIsAliveAndNotReady() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(silent.accepted()).isGreaterThan(1);
            assertThat(health("readiness")).isEqualTo(Status.DOWN);
            assertThat(health("liveness")).isEqualTo(Status.UP);
        });
    }

    @Test
    void producerGivesUp() {
        var producers = service.getBean(ProducerFactory.class);

        assertThatExceptionOfType(KafkaException.class)
                .isThrownBy(producers::createProducer)
                .withRootCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void consumerGivesUp() {
        try (var consumer = service.getBean(ConsumerFactory.class).createConsumer("another", null)) {
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> consumer.partitionsFor("releases.raw"));
        }
    }

    private static Status health(String group) {
        return service.getBean(HealthEndpoint.class).healthForPath(group).getStatus();
    }
}
