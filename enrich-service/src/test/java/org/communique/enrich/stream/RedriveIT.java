package org.communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.communique.enrich.Releases.releaseNamed;
import static org.communique.enrich.stream.Wire.header;
import static org.communique.enrich.stream.Wire.utf8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Version;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.EventType;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.enrich.EnrichApplication;
import org.communique.enrich.Releases;
import org.communique.kit.deadletter.DeadLetter;
import org.communique.kit.deadletter.DeadLetterPublisher;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters of several causes: looked at, tried, redriven over restarts, discarded. With the real broker. */
class RedriveIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int GOOD = 150;
    private static final int STALE = 20;
    private static final int UNREADABLE = 40;

    /** Other tests leave dead letters in the same topic. */
    private static Instant begun = Instant.EPOCH;

    private static String filter = "{}";

    private static final DeadLetterPublisher LETTERS =
            new DeadLetterPublisher(KafkaTopic.RELEASES_RAW_DLT, EnrichRawReleases.GROUP);

    private static final List<ConfigurableApplicationContext> INSTANCES = new ArrayList<>();
    private static Wire wire;

    @BeforeAll
    static void start() {
        begun = Instant.now();
        filter = "{\"since\":\"%s\"}".formatted(begun);
        wire = new Wire();
        Wire.declareRawTopic();
        INSTANCES.add(startService("redrive-1"));
    }

    @AfterAll
    static void stop() {
        INSTANCES.forEach(ConfigurableApplicationContext::close);
        wire.close();
    }

    @Test
    void eachDeadLetterIsRedrivenOnceWhateverStopsMeanwhile() {
        var good = releases("redriven", GOOD);
        var stale = releases("stale", STALE);
        stale.forEach(release -> wire.send(newer(release)));
        stale.forEach(RedriveIT::awaitEnriched);
        writeLetters("failed", good);
        writeLetters("failed", stale);
        writeUnreadable();

        var groups = get("/dead-letters/groups?since=" + begun).path("groups");
        assertThat(groups.valueStream().map(group -> group.path("count").asInt()))
                .containsExactlyInAnyOrder(GOOD + STALE, UNREADABLE);
        assertDryRunNames(stale);

        var operation = post(
                "/dead-letters/redrives",
                "{\"filter\":%s,\"total\":%d,\"ratePerSecond\":100,\"stopAfter\":0,\"by\":\"test\"}"
                        .formatted(filter, GOOD + STALE + UNREADABLE));
        assertThat(operation.path("status").asString()).as(operation.toString()).isEqualTo("running");
        var id = operation.path("id").asString();
        awaitDone(id, 20);
        INSTANCES.add(startService("redrive-2"));
        awaitDone(id, 60);
        INSTANCES.removeFirst().close();
        awaitDone(id, 120);
        INSTANCES.add(startService("redrive-3"));
        INSTANCES.removeFirst().close();
        await("the end")
                .atMost(PATIENCE)
                .until(() -> get("/dead-letters/operations/" + id)
                        .path("status")
                        .asString()
                        .equals("done"));

        assertThat(get("/dead-letters/operations/" + id).path("outcomes"))
                .isEqualTo(JSON.readTree(
                        "{\"dead-again\":%d,\"enriched\":%d,\"superseded\":%d}".formatted(UNREADABLE, GOOD, STALE)));
        assertEmittedOnce(good);
        assertThat(stale)
                .allSatisfy(release -> assertThat(enriched(release))
                        .singleElement()
                        .satisfies(record -> assertThat(header(record, "ce_id"))
                                .startsWith(newer(release).releaseId() + ":"
                                        + newer(release).identity().version().value() / 1000)));
        assertThat(get("/dead-letters/operations/" + id + "/records?limit=1").path("counts"))
                .isEqualTo(JSON.readTree(
                        "{\"superseded\":%d,\"dead-again\":%d,\"on-its-way\":%d}".formatted(STALE, UNREADABLE, GOOD)));
        assertThat(wire.committed(KafkaTopic.Name.RELEASES_RAW_DLT))
                .filteredOn(letter -> letter.timestamp() >= begun.toEpochMilli())
                .hasSize(GOOD + STALE + UNREADABLE);
        assertThatWhatDiesAgainIsLimitedAndThenDiscarded();
    }

    private static void assertDryRunNames(List<RawRelease> stale) {
        var named = new ArrayList<String>();
        var counts = new HashMap<String, Integer>();
        var after = "null";
        do {
            var page = post(
                    "/dead-letters/dry-runs", "{\"filter\":%s,\"limit\":100,\"after\":%s}".formatted(filter, after));
            page.path("counts")
                    .propertyStream()
                    .forEach(count ->
                            counts.merge(count.getKey(), count.getValue().asInt(), Integer::sum));
            page.path("records")
                    .valueStream()
                    .filter(record -> record.path("expected").asString().equals("superseded"))
                    .forEach(record -> named.add(record.path("release").asString()));
            after = page.has("next") ? "\"" + page.path("next").asString() + "\"" : "";
        } while (!after.isEmpty());
        assertThat(counts).isEqualTo(Map.of("indexed", GOOD, "superseded", STALE, "dead-again", UNREADABLE));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(stale.stream()
                        .map(release -> release.releaseId().value())
                        .toList());
    }

    private static void assertThatWhatDiesAgainIsLimitedAndThenDiscarded() {
        for (int redrives = 2; redrives <= 3; redrives++) {
            redriveAll(UNREADABLE);
        }
        assertThat(redriveAll(UNREADABLE).path("outcomes"))
                .isEqualTo(JSON.readTree("{\"limit\":%d}".formatted(UNREADABLE)));

        var refused = post(
                "/dead-letters/discards",
                "{\"filter\":%s,\"total\":1,\"reason\":\"garbage\",\"by\":\"test\"}".formatted(filter));
        assertThat(refused.path("status").asInt()).isEqualTo(409);
        var discard = post(
                "/dead-letters/discards", "{\"filter\":%s,\"reason\":\"garbage\",\"by\":\"test\"}".formatted(filter));
        awaitEnd(discard.path("id").asString());

        var discarded = get("/dead-letters?status=discarded&limit=1&since=" + begun);
        assertThat(discarded.path("total").asInt()).isEqualTo(UNREADABLE);
        assertThat(discarded.at("/deadLetters/0/discardReason").asString()).isEqualTo("garbage");
        assertThat(get("/dead-letters?since=" + begun).path("total").asInt()).isZero();
        assertThat(get("/dead-letters/audit?limit=3")
                        .at("/entries")
                        .valueStream()
                        .map(entry -> entry.path("action").asString()))
                .contains("discard", "discard-ended");
        var one = get("/dead-letters/" + discarded.at("/deadLetters/0/id").asString());
        assertThat(one.path("value").asString()).startsWith("{\"id\": \"no release");
        assertThat(one.at("/original/topic").asString()).isEqualTo(KafkaTopic.Name.RELEASES_RAW);
    }

    private static JsonNode redriveAll(int total) {
        var operation = post(
                "/dead-letters/redrives",
                "{\"filter\":%s,\"total\":%d,\"ratePerSecond\":1000,\"stopAfter\":0,\"by\":\"test\"}"
                        .formatted(filter, total));
        return awaitEnd(operation.path("id").asString());
    }

    private static JsonNode awaitEnd(String id) {
        await("the end of " + id)
                .atMost(PATIENCE)
                .until(() -> !get("/dead-letters/operations/" + id)
                        .path("status")
                        .asString()
                        .equals("running"));
        return get("/dead-letters/operations/" + id);
    }

    private static void awaitDone(String id, int least) {
        await("progress")
                .atMost(PATIENCE)
                .until(() -> get("/dead-letters/operations/" + id).path("done").asInt() >= least);
    }

    private static void assertEmittedOnce(List<RawRelease> releases) {
        assertThat(releases).allSatisfy(release -> assertThat(enriched(release)).hasSize(1));
    }

    private static void awaitEnriched(RawRelease release) {
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> !enriched(release).isEmpty());
    }

    private static List<ConsumerRecord<byte[], byte[]>> enriched(RawRelease release) {
        return wire.committed(
                KafkaTopic.Name.RELEASES_ENRICHED, utf8(release.releaseId().value()));
    }

    private static List<RawRelease> releases(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> releaseNamed(name + "-" + i))
                .toList();
    }

    private static RawRelease newer(RawRelease release) {
        var identity = release.identity();
        var version = Version.observedAt(Releases.OBSERVED.plus(Duration.ofHours(1)));
        return release.with(new Identity(identity.id(), identity.revision(), version), null);
    }

    private static void writeLetters(String reason, List<RawRelease> releases) {
        writeLetters(
                reason,
                "dates: 20261 (expected: a year)",
                releases.stream().map(Wire::record).toList());
    }

    private static void writeUnreadable() {
        writeLetters(
                "unreadable",
                "value: no JSON (expected: an event)",
                IntStream.range(0, UNREADABLE)
                        .mapToObj(i -> {
                            var record = new ProducerRecord<>(
                                    KafkaTopic.Name.RELEASES_RAW, utf8("key-" + i), utf8("{\"id\": \"no release"));
                            record.headers().add(CloudEvents.TYPE, utf8(EventType.RAW_RELEASE.wireName()));
                            return record;
                        })
                        .toList());
    }

    /** Writes dead letters as the service does, of records that were in {@code releases.raw} once. */
    @SuppressWarnings("unchecked")
    private static void writeLetters(String reason, String detail, List<ProducerRecord<byte[], byte[]>> records) {
        var kafka = (KafkaTemplate<byte[], byte[]>) INSTANCES.getFirst().getBean(KafkaTemplate.class);
        kafka.executeInTransaction(operations -> {
            for (int i = 0; i < records.size(); i++) {
                LETTERS.send(DeadLetter.of(polled(records.get(i), i), reason, detail), operations);
            }
            return true;
        });
    }

    private static ConsumerRecord<byte[], byte[]> polled(ProducerRecord<byte[], byte[]> record, int number) {
        return new ConsumerRecord<>(
                record.topic(),
                number % 6,
                number,
                Releases.OBSERVED.toEpochMilli(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }

    private static JsonNode get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    private static JsonNode post(String path, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static URI uri(String path) {
        var port = INSTANCES.getLast().getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Asks again while Kafka, or the first reading of the dead letters, is slow. */
    private static JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer;
            do {
                answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            } while (answer.statusCode() == 503);
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConfigurableApplicationContext startService(String instance) {
        return new SpringApplicationBuilder(EnrichApplication.class)
                .run(
                        "--spring.kafka.bootstrap-servers=" + TestServers.kafka(),
                        "--server.port=0",
                        "--communique.instance=" + instance);
    }
}
