package org.communique.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.communique.publish.testbed.Releases.anyId;
import static org.communique.publish.testbed.Releases.now;
import static org.communique.publish.testbed.Releases.release;
import static org.communique.publish.testbed.Releases.withdrawal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.release.Version;
import org.communique.publish.faults.Fault;
import org.communique.publish.faults.FaultProxy;
import org.communique.publish.testbed.Flow;
import org.communique.publish.testbed.Index;
import org.communique.publish.testbed.Releases;
import org.communique.publish.testbed.Service;
import org.communique.publish.testbed.Topics;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The index is filled anew while it is written and read; on the way things go wrong. */
class RebuildIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String UNAVAILABLE = "{\"error\":{\"type\":\"unavailable\"},\"status\":503}";

    private static Topics topics;
    private static Index index;
    private static Flow flow;
    private static FaultProxy proxy;
    private static Service service;

    @BeforeAll
    static void start() {
        topics = new Topics(TestServers.kafka());
        index = new Index(TestServers.elasticsearch());
        flow = new Flow(topics, index);
        proxy = FaultProxy.to(TestServers.elasticsearch());
        index.removeAll();
        service = startService();
    }

    @BeforeEach
    void awaitUp() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.get("/index"))
                        .contains("\"problems\":[]")
                        .doesNotContain("\"paused\"", "\"rebuilding\""));
    }

    @AfterEach
    void heal() {
        proxy.heal();
    }

    /** Other tests expect to find the first index, or none. */
    @AfterAll
    static void stop() {
        service.close();
        proxy.close();
        topics.close();
        index.removeAll();
    }

    @Test
    void newIndexReplacesTheOldOneWhileItIsWrittenAndRead() {
        var before = flow.publish(300);
        var withdrawn = withdrawal(before.getFirst().releaseId(), newer(before.getFirst()));
        topics.send(withdrawn);
        var corrected = release(before.get(1).releaseId(), newer(before.get(1)), "Corrected");
        topics.send(corrected);
        flow.awaitCommitted();
        await().untilAsserted(
                        () -> assertThat(index.visible(withdrawn.releaseId())).isEmpty());
        var old = index.written();
        var readers = new Readers();

        var id = begin();
        var meanwhile = new ArrayList<EnrichedRelease>();
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).untilAsserted(() -> {
            meanwhile.addAll(flow.send(5));
            assertThat(phase(id)).isEqualTo("done");
        });
        meanwhile.addAll(flow.send(5));
        flow.awaitIndexed(meanwhile);
        flow.awaitCommitted();

        assertThat(readers.stop()).as("documents that readers saw").isSorted().doesNotContain(-1L);
        assertThat(index.written()).isEqualTo(id).isNotEqualTo(old);
        assertThat(index.get("/_alias/releases").propertyNames()).containsExactly(id);
        flow.assertIndexed(before.subList(2, 300));
        assertThat(index.version(withdrawn.releaseId()))
                .isEqualTo(withdrawn.stateVersion().value());
        assertThat(index.visible(withdrawn.releaseId())).isEmpty();
        assertThat(index.version(corrected.releaseId()))
                .isEqualTo(corrected.stateVersion().value());
        assertThat(index.get("/" + id + "/_settings")
                        .at("/" + id + "/settings/index/refresh_interval")
                        .asString())
                .isEqualTo("1s");
        assertThat(count(id))
                .isEqualTo(json("/index?keys=count").at("/keys/releases").asLong(-1));
        assertThat(count(old)).isPositive();
        assertThat(service.send("DELETE", "/index/rebuilds/" + id).statusCode()).isEqualTo(409);
        assertThat(service.send("DELETE", "/index/rebuilds/" + id + "/old").statusCode())
                .isEqualTo(204);
        assertThat(index.get("/" + old).path("status").asInt(0)).isEqualTo(404);
        assertThat(service.send("DELETE", "/index/rebuilds/" + id + "/old").statusCode())
                .isEqualTo(404);
    }

    @Test
    void rebuildThatIsHeldUpIsReportedAndCanBeCancelledWhilePublishingGoesOn() {
        flow.publish(10);
        var old = index.written();
        proxy.on(RebuildIT::fills, new Fault.Answer(503, UNAVAILABLE));

        var id = begin();

        await().untilAsserted(
                        () -> assertThat(service.get("/index/rebuilds/" + id)).contains("filling", "503"));
        assertThat(service.get("/index")).contains("\"rebuilding\"", id);
        assertThat(service.get("/actuator/health")).contains("\"rebuilding\":\"" + id);
        var second = service.send("POST", "/index/rebuilds");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(second.body()).contains(id);
        flow.publish(10);

        assertThat(service.send("DELETE", "/index/rebuilds/" + id).statusCode()).isEqualTo(204);

        assertThat(service.send("GET", "/index/rebuilds/" + id).statusCode()).isEqualTo(404);
        assertThat(index.get("/" + id).path("status").asInt(0)).isEqualTo(404);
        proxy.heal();
        flow.publish(10);
        assertThat(index.written()).isEqualTo(old);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.get("/index")).doesNotContain("\"rebuilding\""));
    }

    @Test
    void documentsThatThereIsNoRoomForAreSentAgain() {
        var releases = flow.publish(20);
        proxy.on(RebuildIT::fills, 3, new Fault.OverloadItems(3));

        awaitDone(begin());

        assertThat(proxy.met()).isEqualTo(3);
        assertThat(service.count("rebuild_items", "overloaded")).isPositive();
        flow.assertIndexed(releases);
    }

    @Test
    void rebuildGoesOnAfterARestart() {
        var releases = flow.publish(20);
        proxy.on(RebuildIT::fills, new Fault.Answer(503, UNAVAILABLE));
        var id = begin();
        await().untilAsserted(
                        () -> assertThat(service.get("/index/rebuilds/" + id)).contains("503"));
        service.close();
        proxy.heal();

        service = startService();

        awaitDone(id);
        flow.assertIndexed(releases);
    }

    @Test
    void otherInstanceGoesOnWhenOneEnds() {
        var releases = flow.publish(20);
        proxy.on(RebuildIT::fills, new Fault.Answer(503, UNAVAILABLE));
        var id = begin();
        try (var first = service) {
            service = startService();
            await().untilAsserted(() ->
                    assertThat(service.get("/index/rebuilds/" + id)).contains("filling"));
            assertThat(first.get("/index/rebuilds/" + id)).contains("filling");
        }
        proxy.heal();

        awaitDone(id);
        flow.assertIndexed(releases);
    }

    @Test
    void serviceThatEndsDuringTheSwapLeavesItToTheNextStart() {
        flow.publish(10);
        proxy.on(path -> path.endsWith("/_aliases") || path.endsWith("/_settings"), new Fault.Reset());
        var id = index.written();
        // The filled index can't even be made readable as long as this lasts.
        var rebuilt = begin();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(proxy.met()).isGreaterThan(2));
        proxy.on(path -> path.endsWith("/_aliases") || path.equals("/" + id + "/_settings"), new Fault.Reset());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(isBlocked(id)).isTrue());
        service.close();
        var meanwhile = flow.send(5);
        proxy.heal();

        service = startService();

        awaitDone(rebuilt);
        flow.awaitIndexed(meanwhile);
        flow.publish(5);
    }

    @Test
    void indexThatIsWhollyLostIsReportedUntilARebuildBringsItBack() {
        var releases = flow.publish(50);
        index.send("DELETE", "/" + index.written(), "");
        await().atMost(PATIENCE).ignoreExceptions().until(() -> !index.written().isEmpty());

        awaitIncomplete();
        flow.publish(3);
        service.close();
        service = startService();
        awaitIncomplete();
        var report = json("/index");
        assertThat(report.at("/documents/all").asLong(-1)).isBetween(0L, 3L);
        assertThat(report.at("/keys/releases").asLong()).isGreaterThanOrEqualTo(50);
        assertThat(report.at("/rebuildDue").toString()).contains("a rebuild is due");
        assertThat(service.get("/actuator/prometheus"))
                .contains("communique_publish_incomplete{service=\"publish-service\"} 1.0");
        assertThat(service.get("/actuator/health")).contains("INCOMPLETE", "a rebuild is due");
        assertThat(service.get("/actuator/health/readiness")).doesNotContain("DOWN", "INCOMPLETE");

        awaitDone(begin());

        flow.assertIndexed(releases);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(service.get("/index")).contains("\"name\":\"up\"", "\"rebuildDue\":[]"));
        assertThat(service.get("/actuator/health")).doesNotContain("INCOMPLETE");
        assertThat(service.get("/actuator/prometheus"))
                .contains("communique_publish_incomplete{service=\"publish-service\"} 0.0");
    }

    private static void awaitIncomplete() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.get("/index"))
                        .contains("\"name\":\"incomplete\"", "documents, releases.enriched"));
    }

    /**
     * As a snapshot from yesterday would, or a deletion by hand. The count after the rebuild is slow, so it meets the index
     * without them.
     */
    @Test
    void documentsThatAreGoneAreMissed() {
        var releases = flow.publish(20);
        proxy.on(path -> path.endsWith("/_count"), new Fault.Delay(Duration.ofSeconds(2)));
        awaitDone(begin());
        flow.publish(1);
        index.send("POST", "/releases-write/_refresh", "");
        for (var release : releases.subList(0, 5)) {
            index.send("DELETE", "/releases-write/_doc/" + release.releaseId() + "?refresh=true", "");
        }

        awaitIncomplete();
        assertThat(json("/index").at("/state/reason").asString()).contains("5 published ones are missing");

        awaitDone(begin());
        flow.assertIndexed(releases);
    }

    @Test
    void indexWithFewerDocumentsThanTheOldOneIsNotSwappedIn() {
        flow.publish(5);
        var old = index.written();
        var stranger = release(anyId(), now(), "In no topic");
        index.send(
                "PUT",
                "/releases-write/_doc/" + stranger.releaseId() + "?refresh=true",
                new String(Releases.json(stranger), StandardCharsets.UTF_8));

        var id = begin();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(phase(id)).isEqualTo("failed"));
        assertThat(service.get("/index/rebuilds/" + id)).contains("documents (expected: at least");
        assertThat(index.written()).isEqualTo(old);
        flow.publish(5);
        assertThat(service.send("DELETE", "/index/rebuilds/" + id).statusCode()).isEqualTo(204);
        index.send("DELETE", "/releases-write/_doc/" + stranger.releaseId() + "?refresh=true", "");
    }

    @Test
    void nothingBeginsWhileElasticsearchIsDown() {
        proxy.always(new Fault.Reset());

        var answer = service.send("POST", "/index/rebuilds");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("Elasticsearch does not answer");
    }

    /** Somebody who reads all the time. */
    private static final class Readers {

        private final AtomicBoolean goOn = new AtomicBoolean(true);
        private final CompletableFuture<List<Long>> seen = CompletableFuture.supplyAsync(() -> {
            var counts = new ArrayList<Long>();
            while (goOn.get()) {
                counts.add(index.get("/releases/_count").path("count").asLong(-1));
            }
            return counts;
        });

        List<Long> stop() {
            goOn.set(false);
            return seen.join();
        }
    }

    private static boolean fills(String path) {
        return path.startsWith("/releases-rebuild/_bulk");
    }

    private static Service startService() {
        return Service.start(TestServers.kafka(), proxy.address(), "communique.publish.retry.max-interval=500ms");
    }

    private static String begin() {
        var answer = service.send("POST", "/index/rebuilds");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var id = new JsonMapper().readTree(answer.body()).path("id").asString();
        assertThat(answer.headers().firstValue("Location")).contains("/index/rebuilds/" + id);
        return id;
    }

    private static String phase(String id) {
        return json("/index/rebuilds/" + id).path("phase").asString("");
    }

    private static JsonNode json(String path) {
        return new JsonMapper().readTree(service.get(path));
    }

    private static void awaitDone(String id) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(phase(id)).isEqualTo("done"));
        assertThat(index.written()).isEqualTo(id);
    }

    private static boolean isBlocked(String id) {
        return index.get("/" + id + "/_settings")
                .at("/" + id + "/settings/index/blocks/write")
                .asBoolean(false);
    }

    private static long count(String name) {
        index.send("POST", "/" + name + "/_refresh", "");
        return index.get("/" + name + "/_count").path("count").asLong(-1);
    }

    private static Version newer(EnrichedRelease release) {
        return new Version(release.stateVersion().value() + 1000);
    }
}
