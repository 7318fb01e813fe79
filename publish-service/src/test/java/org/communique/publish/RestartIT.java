package org.communique.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.communique.publish.testbed.Releases.anyId;
import static org.communique.publish.testbed.Releases.now;
import static org.communique.publish.testbed.Releases.release;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.publish.faults.Fault;
import org.communique.publish.faults.FaultProxy;
import org.communique.publish.testbed.Index;
import org.communique.publish.testbed.Service;
import org.communique.publish.testbed.Topics;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The service stops and starts; what it depends on comes and goes. */
class RestartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Topics topics;
    private static Index index;

    @BeforeAll
    static void open() {
        topics = new Topics(TestServers.kafka());
        index = new Index(TestServers.elasticsearch());
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void restartNeitherLosesNorRepeats() {
        var before = releases();
        try (var _ = start(TestServers.elasticsearch().toString())) {
            topics.send(before);
            awaitIndexed(index, before);
            awaitCommitted();
        }
        var sequences = sequences(before);
        var meanwhile = releases();
        topics.send(meanwhile);

        try (var service = start(TestServers.elasticsearch().toString())) {
            awaitIndexed(index, meanwhile);
            awaitCommitted();
            assertThat(service.count("items", "written")).isEqualTo(meanwhile.size());
        }
        assertThat(sequences(before)).isEqualTo(sequences);
    }

    @Test
    void stopDuringAnOutageLeavesTheBatchToTheNextStart() {
        var releases = releases();
        try (var proxy = FaultProxy.to(TestServers.elasticsearch());
                var service = start(proxy.address())) {
            await().untilAsserted(() -> assertThat(service.get("/index")).contains("\"up\""));
            proxy.always(new Fault.Answer(503, ""));
            topics.send(releases);
            await().untilAsserted(() -> assertThat(proxy.met()).isGreaterThan(3));
        }
        assertThat(topics.committed()).isLessThanOrEqualTo(topics.written() - releases.size());

        try (var _ = start(TestServers.elasticsearch().toString())) {
            awaitIndexed(index, releases);
            awaitCommitted();
        }
    }

    @Test
    void serviceThatStartsFirstWaitsForBothServersAndForBothAgainAfterTheyDied() {
        var kafka = TestServers.ownKafka();
        var elasticsearch = TestServers.ownElasticsearch("http.max_content_length=64kb");
        try (var service =
                Service.start(kafka.bootstrapServers(), elasticsearch.uri().toString())) {
            await().untilAsserted(() ->
                    assertThat(readiness(service)).contains("no answer (expected: one within", "Connection refused"));
            assertThat(service.get("/actuator/health/liveness")).contains("\"UP\"");

            kafka.start();
            elasticsearch.start();
            kafka.awaitReady(PATIENCE);
            elasticsearch.awaitReady(PATIENCE);
            var ownIndex = new Index(elasticsearch.uri());
            try (var ownTopics = new Topics(kafka.bootstrapServers())) {
                publish(ownTopics, ownIndex);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(readiness(service)).doesNotContain("\"DOWN\""));
                publishMoreThanARequestMayHave(ownTopics, ownIndex, service);

                elasticsearch.kill();
                var releases = releases();
                ownTopics.send(releases);
                kafka.kill();
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(readiness(service))
                                .contains("no answer (expected: one within", "Elasticsearch does not answer"));
                kafka.start();
                elasticsearch.start();

                awaitIndexed(ownIndex, releases);
                publish(ownTopics, ownIndex);
            }
            kafka.kill();
            assertRebuildIsRefused(service);
            kafka.start();
            kafka.awaitReady(PATIENCE);
            rebuild(service);
            try (var ownTopics = new Topics(kafka.bootstrapServers())) {
                assertLostTopicIsReported(ownTopics, ownIndex, service);
            }
        } finally {
            kafka.stop();
            elasticsearch.stop();
        }
    }

    private static void assertLostTopicIsReported(Topics topics, Index index, Service service) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.get("/index")).contains("\"name\":\"up\""));

        topics.recreate();

        // Some have offsets below those committed for the deleted topic.
        publish(topics, index);
        await().atMost(PATIENCE).until(topics::isCommittedWithItsId);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.get("/index"))
                        .contains("\"name\":\"incomplete\"", "created again or has lost records"));
    }

    private static void publish(Topics topics, Index index) {
        var releases = releases();
        topics.send(releases);
        awaitIndexed(index, releases);
    }

    /** The node answers 413 by itself. */
    private static void publishMoreThanARequestMayHave(Topics topics, Index index, Service service) {
        var releases = IntStream.range(0, 8)
                .mapToObj(_ -> release(anyId(), now(), "Long ".repeat(2_500)))
                .toList();
        topics.send(releases);
        awaitIndexed(index, releases);
        assertThat(service.count("bulks", "refused")).isPositive();
    }

    /** Before there is an index to be filled. */
    private static void assertRebuildIsRefused(Service service) {
        var refusal = service.send("POST", "/index/rebuilds");
        assertThat(refusal.statusCode()).isEqualTo(503);
        assertThat(refusal.body()).contains("Kafka: ", "Timeout");
        assertThat(service.get("/index/rebuilds")).isEqualTo("[]");
    }

    private static void rebuild(Service service) {
        var answer = service.send("POST", "/index/rebuilds");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var id = new JsonMapper().readTree(answer.body()).path("id").asString();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(service.get("/index/rebuilds/" + id)).contains("\"phase\":\"done\""));
    }

    private static String readiness(Service service) {
        return service.get("/actuator/health/readiness");
    }

    private static Service start(String elasticsearch) {
        return Service.start(TestServers.kafka(), elasticsearch, "communique.publish.retry.max-interval=500ms");
    }

    private static List<EnrichedRelease> releases() {
        return IntStream.range(0, 10)
                .mapToObj(_ -> release(anyId(), now(), "Quay reopens"))
                .toList();
    }

    private static List<Long> sequences(List<EnrichedRelease> releases) {
        return releases.stream()
                .map(release -> index.sequence(release.releaseId()))
                .toList();
    }

    private static void awaitIndexed(Index index, List<EnrichedRelease> releases) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(releases)
                        .allSatisfy(release -> assertThat(index.version(release.releaseId()))
                                .isEqualTo(release.stateVersion().value())));
    }

    private static void awaitCommitted() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topics.committed()).isEqualTo(topics.written()));
    }
}
