package org.communique.pipeline.trials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.release.Version;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.EventType;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.localservers.LocalElasticsearch;
import org.communique.localservers.LocalKafka;
import org.communique.pipeline.Http;
import org.communique.pipeline.RedriveStack;
import org.communique.pipeline.Topics;
import org.communique.testservers.TestServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dead letters of three causes, and overtaken revisions, are redriven while enrich, publish, the broker and the node are killed.
 * Not part of the tests: {@code ./run redrive-trials 20}; {@code -Dtrials.letters=} and {@code -Dtrials.stale=} give other numbers.
 */
class RedriveTrials {

    private static final int KILLS = Integer.getInteger("trials.count", 20);
    private static final int LETTERS = Integer.getInteger("trials.letters", 10_000);
    private static final int STALE = Integer.getInteger("trials.stale", 200);
    private static final long SEED = Long.getLong("trials.seed", System.nanoTime() % 1_000_000);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Instant OBSERVED = Instant.parse("2026-03-02T10:15:30Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CAUSES =
            List.of("failed: dates: %d (expected: a year)", "failed: main-text: none of %d parts");

    private final Random chance = new Random(SEED);
    private final LocalKafka kafka = TestServers.ownKafka();
    private final LocalElasticsearch elasticsearch = TestServers.ownElasticsearch();
    private final List<RawRelease> good = releases("good", (LETTERS - STALE) * 2 / 3);
    private final List<RawRelease> stale = releases("stale", STALE);
    private final int unreadable = LETTERS - STALE - good.size();
    private @Nullable RedriveStack started;

    @AfterEach
    void stop() {
        if (started != null) {
            started.kill();
        }
        elasticsearch.kill();
        kafka.kill();
    }

    @Test
    void eachDeadLetterIsRedrivenOnceDespiteKills() {
        System.out.printf(
                "redrive trials: %d dead letters, %d overtaken, %d kills, seed %d%n", LETTERS, STALE, KILLS, SEED);
        kafka.start();
        elasticsearch.start();
        kafka.awaitReady(PATIENCE);
        elasticsearch.awaitReady(PATIENCE);
        started = RedriveStack.start(kafka.bootstrapServers(), elasticsearch.uri());
        write();
        assertDryRunNamesTheOvertaken();
        long began = System.nanoTime();
        var id = redrive();
        var kills = killUntilDone(id);
        var operation = operation(id);
        System.out.printf("%s in %.0f s, kills %s%n", operation, (System.nanoTime() - began) / 1e9, kills);
        reconcile(operation, id);
    }

    private RedriveStack stack() {
        return Objects.requireNonNull(started, "not started");
    }

    private void write() {
        write(stale.stream()
                .map(RedriveTrials::newer)
                .map(RedriveTrials::record)
                .toList());
        await("the newer revisions", () -> ids(KafkaTopic.RELEASES_ENRICHED).size() == STALE);
        var letters = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var release : good) {
            letters.add(letter(record(release), CAUSES.get(letters.size() % 2).formatted(letters.size())));
        }
        for (var release : stale) {
            letters.add(letter(record(release), CAUSES.getFirst().formatted(letters.size())));
        }
        for (int i = 0; i < unreadable; i++) {
            letters.add(letter(garbage(i), "unreadable: value: cut at %d (expected: JSON)".formatted(i)));
        }
        write(letters);
    }

    private void write(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<byte[], byte[]> garbage(int number) {
        var record = new ProducerRecord<>(
                KafkaTopic.Name.RELEASES_RAW,
                ("key-" + number).getBytes(UTF_8),
                "{\"id\": \"no release".getBytes(UTF_8));
        record.headers().add(CloudEvents.TYPE, EventType.RAW_RELEASE.wireName().getBytes(UTF_8));
        return record;
    }

    private void assertDryRunNamesTheOvertaken() {
        var named = new ArrayList<String>();
        var counts = new TreeMap<String, Integer>();
        var after = "null";
        while (!after.isEmpty()) {
            var page = post("/dead-letters/dry-runs", "{\"filter\":{},\"limit\":500,\"after\":%s}".formatted(after));
            page.path("counts")
                    .propertyStream()
                    .forEach(count ->
                            counts.merge(count.getKey(), count.getValue().asInt(), Integer::sum));
            page.path("records")
                    .valueStream()
                    .filter(record -> record.path("expected").asString().equals("superseded"))
                    .forEach(record -> named.add(record.path("release").asString()));
            after = page.has("next") ? "\"" + page.path("next").asString() + "\"" : "";
        }
        System.out.println("dry run " + counts);
        assertThat(counts).isEqualTo(Map.of("indexed", good.size(), "superseded", STALE, "dead-again", unreadable));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(stale.stream()
                        .map(release -> release.releaseId().value())
                        .toList());
    }

    private String redrive() {
        return post(
                        "/dead-letters/redrives",
                        "{\"filter\":{},\"total\":%d,\"ratePerSecond\":1000,\"stopAfter\":0,\"by\":\"trials\"}"
                                .formatted(LETTERS))
                .path("id")
                .asString();
    }

    /** Each kill waits for progress behind the one before it, and what is killed starts again immediately. */
    private Map<String, Integer> killUntilDone(String id) {
        var kills = new TreeMap<String, Integer>();
        for (int number = 1; number <= KILLS; number++) {
            int due = (int) ((long) LETTERS * number / (KILLS + 1));
            await("progress to " + due, () -> operation(id).path("done").asInt() >= due);
            var victim = chance.nextInt(8);
            var name = victim < 4 ? "enrich" : victim < 6 ? "kafka" : victim < 7 ? "publish" : "elasticsearch";
            switch (name) {
                case "kafka" -> {
                    kafka.kill();
                    kafka.start();
                }
                case "elasticsearch" -> {
                    elasticsearch.kill();
                    elasticsearch.start();
                }
                default -> stack().restart(name);
            }
            kills.merge(name, 1, Integer::sum);
        }
        await("the end", () -> !operation(id).path("status").asString("running").equals("running"));
        return kills;
    }

    private void reconcile(JsonNode operation, String id) {
        var emitted = ids(KafkaTopic.RELEASES_ENRICHED).stream()
                .collect(Collectors.groupingBy(release -> release, Collectors.counting()));
        var expected = new HashMap<String, Long>();
        good.forEach(release -> expected.put(release.releaseId().value(), 1L));
        stale.forEach(release -> expected.put(release.releaseId().value(), 1L));
        var lost = expected.keySet().stream()
                .filter(release -> !emitted.containsKey(release))
                .toList();
        var repeated = emitted.entrySet().stream()
                .filter(release -> release.getValue() > 1)
                .toList();
        System.out.printf("%d lost, %d repeated%n", lost.size(), repeated.size());
        assertThat(operation.path("status").asString()).isEqualTo("done");
        assertThat(operation.path("outcomes"))
                .isEqualTo(JSON.readTree("{\"dead-again\":%d,\"enriched\":%d,\"superseded\":%d}"
                        .formatted(unreadable, good.size(), STALE)));
        assertThat(emitted).isEqualTo(expected);
        await(
                "all of it published",
                () -> get("/dead-letters/operations/" + id + "/records?limit=1")
                                .at("/counts/indexed")
                                .asInt()
                        == good.size());
        assertThat(stack().documents()).isEqualTo(good.size() + STALE);
        assertThat(get("/dead-letters?limit=1").path("total").asInt()).isEqualTo(unreadable);
    }

    private List<String> ids(KafkaTopic topic) {
        return new Topics(kafka.bootstrapServers())
                .records(topic).stream()
                        .map(record -> String.valueOf(record.key()))
                        .toList();
    }

    private JsonNode operation(String id) {
        return get("/dead-letters/operations/" + id);
    }

    /** Asks again while somebody is being killed. */
    private JsonNode get(String path) {
        return answered(() -> Http.get(stack().enrich(path)));
    }

    private JsonNode post(String path, String body) {
        return answered(() -> Http.post(stack().enrich(path), "application/json", body));
    }

    private static JsonNode answered(Callable<Http.Answer> question) {
        var answers = new ArrayList<Http.Answer>();
        Awaitility.await("an answer")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> {
                    var answer = question.call();
                    answers.add(answer);
                    return answer.status() < 500 && answer.status() != 429;
                });
        return answers.getLast().json();
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    private static List<RawRelease> releases(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> release(name + "-" + i, OBSERVED))
                .toList();
    }

    private static RawRelease newer(RawRelease release) {
        var identity = release.identity();
        var version = Version.observedAt(OBSERVED.plus(Duration.ofHours(1)));
        return release.with(new Identity(identity.id(), identity.revision(), version), null);
    }

    private static RawRelease release(String name, Instant observed) {
        return new RawRelease(
                new Identity(ReleaseId.derive("rivers.example", name), Revision.FIRST, Version.observedAt(observed)),
                new Origin("rivers.example", null, name, null),
                SourceText.builder()
                        .headline("Rivers Council opens flood fund " + name)
                        .content(
                                Content.plain("The Rivers Council opened a flood fund on Sunday, number " + name + "."))
                        .build(),
                null);
    }

    private static ProducerRecord<byte[], byte[]> record(RawRelease release) {
        var record = new ProducerRecord<>(
                KafkaTopic.Name.RELEASES_RAW,
                release.releaseId().value().getBytes(UTF_8),
                JSON.writeValueAsBytes(release));
        CloudEvents.headers(release, "ingest-service")
                .forEach((name, value) -> record.headers().add(name, value));
        return record;
    }

    private static ProducerRecord<byte[], byte[]> letter(ProducerRecord<byte[], byte[]> record, String reason) {
        var letter = new ProducerRecord<>(KafkaTopic.Name.RELEASES_RAW_DLT, record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        letter.headers()
                .add("kafka_dlt-original-topic", KafkaTopic.Name.RELEASES_RAW.getBytes(UTF_8))
                .add(
                        "kafka_dlt-original-timestamp",
                        ByteBuffer.allocate(Long.BYTES)
                                .putLong(OBSERVED.toEpochMilli())
                                .array())
                .add("kafka_dlt-exception-message", reason.getBytes(UTF_8));
        return letter;
    }
}
