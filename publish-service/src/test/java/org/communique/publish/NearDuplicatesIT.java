package org.communique.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.communique.publish.testbed.Releases.anyId;
import static org.communique.publish.testbed.Releases.embargoed;
import static org.communique.publish.testbed.Releases.json;
import static org.communique.publish.testbed.Releases.now;
import static org.communique.publish.testbed.Releases.release;
import static org.communique.publish.testbed.Releases.withdrawal;
import static org.communique.publish.testbed.Topics.key;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.faults.Fault;
import org.communique.publish.faults.FaultProxy;
import org.communique.publish.testbed.Index;
import org.communique.publish.testbed.Service;
import org.communique.publish.testbed.Topics;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Releases that nearly repeat an earlier one, through the whole service. */
class NearDuplicatesIT {

    private static FaultProxy proxy;
    private static Topics topics;
    private static Index index;
    private static Service service;

    /** The text of this test: no other one has it. */
    private final String text = anyId().value();

    private final Version first = now();

    @BeforeAll
    static void start() {
        proxy = FaultProxy.to(TestServers.elasticsearch());
        topics = new Topics(TestServers.kafka());
        index = new Index(TestServers.elasticsearch());
        service = Service.start(TestServers.kafka(), proxy.address());
    }

    @AfterAll
    static void stop() {
        service.close();
        topics.close();
        proxy.close();
        index.removeAll();
    }

    @Test
    void laterReleaseIsLinkedToTheEarliest() {
        var original = send(release(anyId(), first, "Quay reopens"));
        awaitSearchable(original);

        var copy = send(release(anyId(), later(1), "Quay reopens again"));
        var copyOfTheCopy = send(release(anyId(), later(2), "Quay reopens once more"));

        awaitStored(copyOfTheCopy);
        assertThat(link(copy)).isEqualTo(original.value());
        assertThat(link(copyOfTheCopy)).isEqualTo(original.value());
        assertThat(link(original)).isEmpty();
    }

    @Test
    void releaseThatIsNotSearchableYetIsFoundAllTheSame() {
        index.send("PUT", "/releases-write/_settings", "{\"index\": {\"refresh_interval\": \"-1\"}}");
        try {
            var original = send(release(anyId(), first, "Quay reopens"));
            awaitStored(original);

            var copy = send(release(anyId(), later(1), "Quay reopens again"));

            awaitStored(copy);
            assertThat(link(copy)).isEqualTo(original.value());
        } finally {
            index.send("PUT", "/releases-write/_settings", "{\"index\": {\"refresh_interval\": \"1s\"}}");
        }
    }

    @Test
    void linkThatWouldTellOfAnEmbargoIsNotMade() {
        var secret = send(embargoed(anyId(), first, Instant.now().plusSeconds(3600)));
        awaitStored(secret);

        var leaked = send(release(anyId(), later(1), "Quay reopens"));

        awaitStored(leaked);
        assertThat(link(leaked)).isEmpty();
    }

    @Test
    void withdrawnReleaseIsNotLinkedToAnyMore() {
        var original = send(release(anyId(), first, "Quay reopens"));
        awaitSearchable(original);
        topics.send(withdrawal(original, later(1)));
        await().untilAsserted(() -> assertThat(index.visible(original)).isEmpty());

        var copy = send(release(anyId(), later(2), "Quay reopens again"));

        awaitStored(copy);
        assertThat(link(copy)).isEmpty();
    }

    @Test
    void failingSearchHoldsTheBatchUntilItWorksAgain() {
        var original = send(release(anyId(), first, "Quay reopens"));
        awaitSearchable(original);
        int bulks = service.count("bulks", "unavailable");
        proxy.onSearches(new Fault.Answer(503, "{}"));

        var copy = send(release(anyId(), later(1), "Quay reopens again"));
        await().until(() ->
                service.get("/actuator/health/readiness").contains("near duplicates in the index: HTTP 503"));
        proxy.heal();

        awaitStored(copy);
        assertThat(link(copy)).isEqualTo(original.value());
        assertThat(service.count("bulks", "unavailable")).isEqualTo(bulks);
    }

    /** The earlier one comes last, so that only a rebuild can link the other one to it. */
    @Test
    void rebuildLinksWhatLivePublishingCouldNotAndTheNextOneGivesTheSameIndex() {
        var copy = send(release(anyId(), later(1), "Quay reopens again"));
        awaitSearchable(copy);
        var original = send(release(anyId(), first, "Quay reopens"));
        awaitSearchable(original);
        assertThat(link(copy)).isEmpty();

        rebuild();
        var once = documents();
        assertThat(link(copy)).isEqualTo(original.value());

        rebuild();
        assertThat(documents()).isEqualTo(once);
    }

    @Test
    void oneRebuildGivesAllLinksToAnIndexThatWasLost() {
        var copy = send(release(anyId(), later(1), "Quay reopens again"));
        var original = send(release(anyId(), first, "Quay reopens"));
        var other = send(release(anyId(), later(1), "Quay stays closed"), anyId().value());
        awaitStored(copy, original, other);
        index.send("DELETE", "/" + index.written(), "");
        await().until(() -> !index.written().isEmpty());

        rebuild();

        awaitStored(copy, original, other);
        assertThat(link(copy)).isEqualTo(original.value());
        assertThat(link(original)).isEmpty();
        assertThat(link(other)).isEmpty();
    }

    private static void rebuild() {
        assertThat(service.send("POST", "/index/rebuilds").statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> service.get("/index").contains("\"up\""));
    }

    private static JsonNode documents() {
        return index.get("/releases-write/_search?size=10000&sort=id&filter_path=hits.hits._source,hits.hits._version");
    }

    private ReleaseId send(EnrichedRelease release) {
        return send(release, text);
    }

    private static ReleaseId send(EnrichedRelease release, String signature) {
        var signed = new String(json(release), StandardCharsets.UTF_8)
                .replace("\"signature\":[],", "")
                .replaceFirst("\\{", "{\"signature\":[\"0:%s\",\"1:%s\"],".formatted(signature, signature));
        topics.send(key(release.releaseId().value()), signed.getBytes(StandardCharsets.UTF_8));
        return release.releaseId();
    }

    private Version later(int milliseconds) {
        return new Version(first.value() + 1000L * milliseconds);
    }

    private static String link(ReleaseId id) {
        return index.stored(id).orElseThrow().at("/_source/nearDuplicateOf").asString("");
    }

    private static void awaitStored(ReleaseId... ids) {
        await().untilAsserted(() ->
                assertThat(List.of(ids)).allMatch(id -> index.stored(id).isPresent()));
    }

    private static void awaitSearchable(ReleaseId id) {
        await().untilAsserted(() -> assertThat(index.visible(id)).isPresent());
    }
}
