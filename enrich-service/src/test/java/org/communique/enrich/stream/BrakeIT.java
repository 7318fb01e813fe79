package org.communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.EventType;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.enrich.EnrichApplication;
import org.communique.enrich.Releases;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that can read no record any more, as after a bad deployment, with a real broker. */
class BrakeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int RECORDS = 300;
    private static final int PUBLISHERS = 4;

    private final String batch = UUID.randomUUID().toString();
    private final HttpClient http = HttpClient.newHttpClient();
    private Wire wire;
    private ConfigurableApplicationContext service;

    @BeforeEach
    void start() {
        wire = new Wire();
        Wire.declareRawTopic();
        service = new SpringApplicationBuilder(EnrichApplication.class)
                .run(
                        "--spring.kafka.bootstrap-servers=" + TestServers.kafka(),
                        "--server.port=0",
                        "--communique.lag.interval=200ms",
                        "--communique.brake.records=40",
                        "--communique.brake.publishers=3");
    }

    @AfterEach
    void stop() {
        service.close();
        wire.close();
    }

    @Test
    void topicIsNotEmptiedIntoTheDeadLettersUntilAnOperatorLetsItGoOn() throws Exception {
        for (int i = 0; i < RECORDS; i++) {
            wire.send(unreadable(i));
        }

        await().atMost(PATIENCE).until(() -> gauge("communique.brake.engaged") == 1);
        await().atMost(PATIENCE).until(() -> gauge("communique.lag.records") >= RECORDS - 40);
        assertThat(deadLetters())
                .as("dead letters, half of the last 40 records at most")
                .isLessThanOrEqualTo(20);
        var health =
                service.getBean("brakeHealthIndicator", HealthIndicator.class).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().get("reason"))
                .asString()
                .contains("of the last", "of 4 publishers", "POST /brake/release")
                .doesNotContain("Exception");
        assertThat(send("GET", "/brake").body()).contains("\"engaged\":true", "\"stage\":\"enrich\"");

        assertThat(send("POST", "/brake/release").statusCode()).isEqualTo(200);

        await().pollInSameThread().atMost(PATIENCE).until(() -> deadLetters() == RECORDS);
        await().atMost(PATIENCE).until(() -> gauge("communique.lag.records") == 0);
        assertThat(gauge("communique.brake.engaged")).isZero();
        // Dead letters of other tests of this broker count too.
        await().atMost(PATIENCE).until(() -> gauge("communique.dead.letters.open") >= RECORDS);
        assertThat(send("POST", "/brake/release").statusCode()).isEqualTo(409);

        var good = Releases.releaseNamed("after-the-brake-" + batch);
        wire.send(good);
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> wire.committed(
                                        KafkaTopic.Name.RELEASES_ENRICHED,
                                        Wire.utf8(good.releaseId().value()))
                                .size()
                        == 1);
    }

    private ProducerRecord<byte[], byte[]> unreadable(int number) {
        var json = "{\"source\":\"publisher-%d.example\",\"headline\":\"no id\"}".formatted(number % PUBLISHERS);
        var record = new ProducerRecord<>(KafkaTopic.Name.RELEASES_RAW, Wire.utf8(batch + number), Wire.utf8(json));
        record.headers().add(CloudEvents.TYPE, Wire.utf8(EventType.RAW_RELEASE.wireName()));
        return record;
    }

    private long deadLetters() {
        return wire.committed(KafkaTopic.Name.RELEASES_RAW_DLT).stream()
                .filter(record -> record.key() != null)
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).startsWith(batch))
                .count();
    }

    private double gauge(String name) {
        return service.getBean(MeterRegistry.class)
                .get(name)
                .tag("stage", "enrich")
                .gauge()
                .value();
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        var uri = URI.create(
                "http://localhost:%s%s".formatted(service.getEnvironment().getProperty("local.server.port"), path));
        return http.send(
                HttpRequest.newBuilder(uri)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
