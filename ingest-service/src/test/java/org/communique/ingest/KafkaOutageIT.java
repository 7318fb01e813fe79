package org.communique.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Pattern;
import org.communique.ingest.testbed.Publisher;
import org.communique.ingest.testbed.Rss;
import org.communique.ingest.testbed.Service;
import org.communique.localservers.LocalKafka;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A broker that does not answer for a while: nothing ends by it, and nothing of it is put down to a feed. */
class KafkaOutageIT {

    private static final Pattern FAILED_TRANSACTION =
            Pattern.compile("transactions_total\\{outcome=\"failed\",[^}]*} [1-9]");

    private static final Duration PATIENT = Duration.ofMinutes(2);

    private final LocalKafka kafka = TestServers.ownKafka();
    private final Publisher publisher = new Publisher();

    @BeforeEach
    void start() {
        kafka.start();
        kafka.awaitReady(PATIENT);
    }

    @AfterEach
    void stop() {
        publisher.close();
        kafka.kill();
    }

    @Test
    void brokerThatAnswersLateAtTheStartDelaysTheServiceOnly() {
        kafka.pause();
        try (var service = Service.startWith(kafka.bootstrapServers())) {
            await().atMost(PATIENT)
                    .untilAsserted(() -> assertThat(health(service, "liveness").toString())
                            .containsPattern("[2-9] times, last: group not joined"));
            assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(service.get("/actuator/health/readiness").status()).isEqualTo(503);
            kafka.resume();

            await().atMost(PATIENT)
                    .until(() -> service.get("/actuator/health/readiness").status() == 200);
            assertThat(service.post("/releases?source=press.example", "text/plain", "A text that is handed in.")
                            .status())
                    .isEqualTo(202);
        }
    }

    @Test
    void brokerThatHangsForAWhileIsNoFailureOfAFeed() {
        publisher.feed("/feed", Rss.feed(Rss.item("1", "One", "Text.")));
        try (var service = Service.startWith(kafka.bootstrapServers())) {
            await().atMost(PATIENT)
                    .until(() -> service.get("/actuator/health/readiness").status() == 200);
            var id = service.name(publisher.url("/feed"));
            await().atMost(PATIENT).until(() -> releases(service, id) == 1);

            kafka.pause();
            publisher.feed("/feed", Rss.feed(Rss.item("2", "Two", "Text two."), Rss.item("1", "One", "Text.")));
            await().atMost(PATIENT)
                    .until(() -> FAILED_TRANSACTION
                            .matcher(service.get("/actuator/prometheus").body())
                            .find());
            await().atMost(PATIENT)
                    .until(() -> service.get("/actuator/health/readiness").status() == 503);
            assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(feed(service, id).path("failures").asInt(-1)).isZero();
            assertThat(feed(service, id).path("condition").asString("")).isEqualTo("healthy");
            kafka.resume();

            await().atMost(PATIENT).until(() -> releases(service, id) == 2);
            await().atMost(PATIENT)
                    .until(() -> service.get("/actuator/health/readiness").status() == 200);
            assertThat(feed(service, id).path("failures").asInt(-1)).isZero();
            assertThat(feed(service, id).path("polls").toString()).doesNotContain("broken");
        }
    }

    private static JsonNode health(Service service, String group) {
        return service.get("/actuator/health/" + group).json();
    }

    private static JsonNode feed(Service service, String id) {
        return service.get("/feeds/" + id).json();
    }

    private static int releases(Service service, String id) {
        return feed(service, id).path("releases").asInt(-1);
    }
}
