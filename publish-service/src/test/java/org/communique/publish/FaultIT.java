package org.communique.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.communique.publish.testbed.Releases.anyId;
import static org.communique.publish.testbed.Releases.json;
import static org.communique.publish.testbed.Releases.now;
import static org.communique.publish.testbed.Releases.release;
import static org.communique.publish.testbed.Topics.key;

import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong between this service and the index, and that nothing is lost by it, and nothing doubled. */
class FaultIT {

    private static final String UNAVAILABLE = "{\"error\":{\"type\":\"unavailable\"},\"status\":503}";

    private static Topics topics;
    private static Index index;
    private static FaultProxy proxy;
    private static Service service;

    @BeforeAll
    static void start() {
        topics = new Topics(TestServers.kafka());
        index = new Index(TestServers.elasticsearch());
        proxy = FaultProxy.to(TestServers.elasticsearch());
        service = Service.start(
                TestServers.kafka(),
                proxy.address(),
                "spring.elasticsearch.socket-timeout=1s",
                "communique.publish.elasticsearch.status-timeout=1s",
                "communique.publish.retry.max-interval=500ms");
        publish(releases(1));
    }

    @AfterEach
    void heal() {
        proxy.heal();
        awaitCommitted();
    }

    @AfterAll
    static void stop() {
        service.close();
        proxy.close();
        topics.close();
    }

    @Test
    void overloadedItemsAloneAreSentAgain() {
        proxy.onBulks(4, new Fault.OverloadItems(3));
        var releases = releases(40);
        topics.send(releases);

        awaitIndexed(releases);
        awaitCommitted();
        int sent = proxy.bulks().stream().mapToInt(Integer::intValue).sum();
        assertThat(sent).as("items sent").isEqualTo(releases.size() + service.count("items", "overloaded"));
    }

    static List<Fault> outages() {
        return List.of(
                new Fault.Answer(503, UNAVAILABLE), new Fault.Answer(403, ""), new Fault.Reset(), new Fault.Silence());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void outageIsWaitedForAndNothingIsLost(Fault outage) {
        proxy.always(outage);
        long committed = topics.committed();
        var releases = releases(10);
        topics.send(releases);
        await().untilAsserted(() ->
                assertThat(service.get("/actuator/health/readiness")).contains("\"DOWN\""));
        await().untilAsserted(() -> assertThat(proxy.met()).isGreaterThan(5));

        assertThat(topics.committed()).isEqualTo(committed);
        assertThat(service.get("/actuator/health/liveness")).contains("\"UP\"");
        assertThat(service.get("/index"))
                .contains("\"paused\"", "\"since\"", "\"problems\":[\"")
                .doesNotContain("Exception");
        assertThat(service.get("/actuator/prometheus"))
                .contains("communique_publish_paused{service=\"publish-service\"} 1.0");

        proxy.heal();
        awaitIndexed(releases);
        await().untilAsserted(() ->
                assertThat(service.get("/actuator/health/readiness")).doesNotContain("\"DOWN\""));
    }

    static List<Fault> lostAnswers() {
        return List.of(new Fault.ResetAfterwards(), new Fault.CutAnswer(), new Fault.Delay(Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void writeWhoseAnswerIsLostIsNotDoubled(Fault fault) {
        var release = releases(1).getFirst();
        proxy.onBulks(1, fault);

        topics.send(release);
        awaitIndexed(List.of(release));
        long sequence = index.sequence(release.releaseId());

        awaitCommitted();
        assertThat(proxy.met()).isEqualTo(1);
        assertThat(index.sequence(release.releaseId())).isEqualTo(sequence);
    }

    @Test
    void requestThatIsTooLargeIsHalvedUntilTheDocumentStandsAlone() {
        var small = releases(8);
        var large = release(anyId(), now(), "Long ".repeat(4_000));
        proxy.onBulks(new Fault.LimitBody(3_000));

        small.subList(0, 4).forEach(topics::send);
        topics.send(large);
        small.subList(4, 8).forEach(topics::send);

        awaitIndexed(small);
        awaitDeadLetter(large, "too-large");
    }

    @Test
    void documentThatSpoilsItsRequestIsFoundByHalving() {
        var good = releases(8);
        var bad = release(anyId(), now(), "Spoilt");
        proxy.onBulks(new Fault.RefuseText("Spoilt"));

        good.subList(0, 4).forEach(topics::send);
        topics.send(bad);
        good.subList(4, 8).forEach(topics::send);

        awaitIndexed(good);
        awaitDeadLetter(bad, "bad-request");
    }

    @Test
    void batchWaitsWhileDeadLettersCanNotBeWrittenAndWritesThemOnce() {
        // Enough for the marker that ends a transaction, too little for any record.
        topics.configureDeadLetters("max.message.bytes", "200");
        long committed = topics.committed();
        var bad = release(anyId(), now(), "Unfit");
        topics.send(key(bad.releaseId().value()), json(bad, "\"wordCount\":8", "\"wordCount\":\"many\""));
        await().untilAsserted(() -> assertThat(service.get("/index")).contains("dead letters can't be written"));
        assertThat(topics.committed()).isEqualTo(committed);

        topics.configureDeadLetters("max.message.bytes", "34000000");

        awaitDeadLetter(bad, "refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read_only", "write", "read_only_allow_delete"})
    void blockedIndexIsWaitedFor(String block) {
        index.send("PUT", "/releases-1/_settings", "{\"index.blocks.%s\":true}".formatted(block));
        var release = releases(1).getFirst();
        topics.send(release);
        await().untilAsserted(() -> assertThat(service.get("/index")).contains("cluster_block_exception"));

        index.send("PUT", "/releases-1/_settings", "{\"index.blocks.%s\":null}".formatted(block));

        awaitIndexed(List.of(release));
    }

    @Test
    void closedIndexIsWaitedFor() {
        index.send("POST", "/releases-1/_close", "");
        var release = releases(1).getFirst();
        topics.send(release);
        await().untilAsserted(() -> assertThat(service.get("/index")).contains("paused"));

        index.send("POST", "/releases-1/_open", "");

        awaitIndexed(List.of(release));
    }

    @Test
    void indexThatIsGoneIsMadeAgain() {
        index.send("DELETE", "/releases-1", "");

        publish(releases(2));

        assertThat(index.get("/_alias/releases").path("releases-1").isObject()).isTrue();
    }

    @Test
    void aliasWithoutAWriteIndexIsWaitedFor() {
        index.send("PUT", "/releases-other", "");
        var add = "{\"actions\":[{\"add\":{\"index\":\"%s\",\"alias\":\"releases-write\",\"is_write_index\":%s}}]}";
        index.send("POST", "/_aliases", add.formatted("releases-1", false));
        index.send("POST", "/_aliases", add.formatted("releases-other", false));
        var release = releases(1).getFirst();
        topics.send(release);
        await().untilAsserted(() -> assertThat(service.get("/index")).contains("\"paused\"", "releases-other"));

        index.send("DELETE", "/releases-other", "");
        index.send("POST", "/_aliases", add.formatted("releases-1", true));

        awaitIndexed(List.of(release));
    }

    @Test
    void partitionsThatMoveDuringAnOutageAreTakenOverWithNothingLost() {
        proxy.always(new Fault.Answer(503, UNAVAILABLE));
        var releases = releases(20);
        topics.send(releases);
        await().untilAsserted(() -> assertThat(proxy.met()).isGreaterThan(3));

        try (var _ =
                Service.start(TestServers.kafka(), TestServers.elasticsearch().toString())) {
            await().untilAsserted(() -> assertThat(topics.committed()).isPositive());
            proxy.heal();
            awaitIndexed(releases);
            awaitCommitted();
        }
    }

    private static List<EnrichedRelease> releases(int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> release(anyId(), now(), "Quay reopens"))
                .toList();
    }

    private static void publish(List<EnrichedRelease> releases) {
        topics.send(releases);
        awaitIndexed(releases);
        awaitCommitted();
    }

    private static void awaitIndexed(List<EnrichedRelease> releases) {
        await().untilAsserted(() -> assertThat(releases)
                .allSatisfy(release -> assertThat(index.version(release.releaseId()))
                        .isEqualTo(release.stateVersion().value())));
    }

    private static void awaitDeadLetter(EnrichedRelease release, String reason) {
        awaitCommitted();
        var letters = topics.deadLetters(key(release.releaseId().value()));
        assertThat(letters)
                .singleElement()
                .satisfies(letter -> assertThat(new String(
                                letter.headers()
                                        .lastHeader("kafka_dlt-exception-message")
                                        .value(),
                                StandardCharsets.UTF_8))
                        .startsWith(reason));
        assertThat(index.stored(release.releaseId())).isEmpty();
    }

    private static void awaitCommitted() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(topics.committed()).isEqualTo(topics.written()));
    }
}
