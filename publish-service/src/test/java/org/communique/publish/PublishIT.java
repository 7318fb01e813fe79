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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.release.Version;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of records when everything works: the real broker, the real node. */
class PublishIT extends RunningService {

    @Test
    void newReleaseIsFoundThroughTheAlias() {
        var release = release(anyId(), now(), "Quay reopens");

        topics.send(release);

        awaitVisible(release.releaseId());
        var found = index.visible(release.releaseId()).orElseThrow();
        assertThat(found.path("_source").path("headline").asString()).isEqualTo("Quay reopens");
        assertThat(found.path("_version").asLong())
                .isEqualTo(release.stateVersion().value());
    }

    @Test
    void sameVersionAgainIsNotWrittenAgain() {
        var release = release(anyId(), now(), "Quay reopens");
        topics.send(release);
        awaitVersion(release.releaseId(), release.stateVersion());
        long sequence = index.sequence(release.releaseId());

        topics.send(release);

        awaitCommitted();
        assertThat(index.sequence(release.releaseId())).isEqualTo(sequence);
    }

    @Test
    void olderVersionDoesNotReplaceANewerOne() {
        var id = anyId();
        var newer = now();
        topics.send(release(id, newer, "Newer"));
        awaitVersion(id, newer);

        topics.send(release(id, new Version(newer.value() - 1000), "Older"));

        awaitCommitted();
        assertThat(index.version(id)).isEqualTo(newer.value());
    }

    @Test
    void documentThatDoesNotFitTheMappingIsADeadLetterAndItsNeighboursAreIndexed() {
        var before = release(anyId(), now(), "Before");
        var unfit = release(anyId(), now(), "Unfit");
        var after = release(anyId(), now(), "After");

        topics.send(before);
        topics.send(key(unfit.releaseId().value()), unfit(unfit));
        topics.send(after);

        awaitVisible(before.releaseId());
        awaitVisible(after.releaseId());
        awaitCommitted();
        assertThat(topics.deadLetters(key(unfit.releaseId().value())))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.value()).isEqualTo(unfit(unfit));
                    assertThat(header(letter, "kafka_dlt-exception-message"))
                            .contains("refused", "document_parsing_exception", "wordCount")
                            .doesNotContain("Exception");
                    assertThat(letter.headers())
                            .extracting(header -> header.key())
                            .doesNotContain("kafka_dlt-exception-fqcn", "kafka_dlt-exception-stacktrace");
                });
    }

    private static byte[] unfit(EnrichedRelease release) {
        return json(release, "\"wordCount\":8", "\"wordCount\":\"many\"");
    }

    @Test
    void fieldsThatTheIndexDoesNotKnowAreLeftOutAndRemembered() {
        var release = release(anyId(), now(), "From a newer enrichment");
        topics.send(
                key(release.releaseId().value()),
                json(release, "\"people\":[]", "\"mood\":\"calm\",\"people\":[{\"name\":\"Ana\",\"qid\":{\"of\":1}}]"));

        awaitVersion(release.releaseId(), release.stateVersion());

        awaitCommitted();
        assertThat(topics.deadLetters(key(release.releaseId().value()))).isEmpty();
        assertThat(index.stored(release.releaseId())
                        .orElseThrow()
                        .path("_source")
                        .has("mood"))
                .isFalse();
        assertThat(index.get("/releases-write/_mapping").toString()).contains("\"leftOut\":[\"mood\",\"people.qid\"]");
        var report = new JsonMapper().readTree(service.get("/index"));
        assertThat(report.at("/blueprint/unknownFields").toString()).isEqualTo("[\"mood\",\"people.qid\"]");
        assertThat(service.get("/actuator/prometheus"))
                .contains("communique_publish_fields_left_out_total{service=\"publish-service\"} ")
                .doesNotContain("communique_publish_fields_left_out_total{service=\"publish-service\"} 0.0");
    }

    static List<Map<String, String>> otherTypes() {
        return List.of(
                Map.of("ce_type", "org.communique.release.raw.v1"),
                Map.of("ce_type", "org.communique.release.enriched.v9"),
                Map.of("ce_type", ""));
    }

    @ParameterizedTest
    @MethodSource("otherTypes")
    void recordOfAnotherTypeIsADeadLetter(Map<String, String> headers) {
        var release = release(anyId(), now(), "Of another type");

        topics.send(key(release.releaseId().value()), json(release), headers);

        awaitCommitted();
        assertThat(topics.deadLetters(key(release.releaseId().value())))
                .singleElement()
                .satisfies(letter -> assertThat(header(letter, "kafka_dlt-exception-message"))
                        .startsWith("other-type: header ce_type: '%s' (expected: org.communique.release.enriched.v1 or "
                                .formatted(headers.get("ce_type"))));
        assertThat(index.stored(release.releaseId())).isEmpty();
    }

    @Test
    void versionThatItsRecordCannotKnowIsADeadLetter() {
        var tomorrow = Version.observedAt(Instant.now().plus(Duration.ofHours(25)));
        var release = release(anyId(), tomorrow, "Ahead");

        topics.send(release);

        awaitCommitted();
        assertThat(topics.deadLetters(key(release.releaseId().value())))
                .singleElement()
                .satisfies(letter -> assertThat(header(letter, "kafka_dlt-exception-message"))
                        .startsWith("version-ahead: version: "));
    }

    @Test
    void deadLetterThatIsSentAgainHasTheHeadersOfItsLastDeathOnly() {
        var unfit = release(anyId(), now(), "Unfit");
        byte[] key = key(unfit.releaseId().value());

        topics.send(
                key,
                unfit(unfit),
                Map.of("kafka_dlt-original-topic", "releases.raw", "kafka_dlt-exception-fqcn", "java.lang.Error"));

        awaitCommitted();
        assertThat(topics.deadLetters(key)).singleElement().satisfies(letter -> {
            assertThat(letter.headers().headers("kafka_dlt-original-topic")).hasSize(1);
            assertThat(header(letter, "kafka_dlt-original-topic")).isEqualTo("releases.enriched");
            assertThat(letter.headers().lastHeader("kafka_dlt-exception-fqcn")).isNull();
        });
    }

    @Test
    void markersOfTransactionsAreNoLag() {
        var release = release(anyId(), now(), "Quay reopens");
        topics.sendInTransaction(release);
        try {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(index.version(release.releaseId()))
                        .isEqualTo(release.stateVersion().value());
                assertThat(topics.committed()).isEqualTo(topics.written() - 1);
                assertThat(new JsonMapper()
                                .readTree(service.get("/index"))
                                .path("lag")
                                .asLong(-1))
                        .isZero();
            });
        } finally {
            // Behind the marker in the same partition, since other tests wait until all is committed.
            topics.send(release);
            awaitCommitted();
        }
    }

    static List<Unpublishable> unpublishable() {
        var id = anyId();
        var release = release(id, now(), "Quay reopens");
        byte[] key = key(id.value());
        return List.of(
                new Unpublishable(key, key("{\"id\":"), "not-json"),
                new Unpublishable(key, null, "no-value"),
                new Unpublishable(new byte[] {(byte) 0xFF, 0}, json(release), "other-key"),
                new Unpublishable(key, json(release, "\"version\"", "\"vision\""), "no-version"),
                new Unpublishable(key, key("[1]"), "not-json"));
    }

    @SuppressWarnings("ArrayRecordComponent") // what a record holds
    record Unpublishable(byte[] key, byte @Nullable [] value, String reason) {}

    @ParameterizedTest
    @MethodSource("unpublishable")
    void recordWithoutDocumentIsADeadLetterAsItWas(Unpublishable unpublishable) {
        topics.send(unpublishable.key, unpublishable.value);

        awaitCommitted();
        assertThat(topics.deadLetters(unpublishable.key)).last().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(unpublishable.value);
            assertThat(header(letter, "kafka_dlt-exception-message")).startsWith(unpublishable.reason);
            assertThat(header(letter, "kafka_dlt-original-topic")).isEqualTo("releases.enriched");
        });
    }

    @Test
    void originalHeadersOfADeadLetterStay() {
        var release = release(anyId(), now(), "Unfit".repeat(10));
        byte[] key = key(release.releaseId().value());

        topics.send(key, json(release), Map.of("ce_type", "whatever"));

        awaitCommitted();
        assertThat(topics.deadLetters(key))
                .singleElement()
                .satisfies(letter -> assertThat(header(letter, "ce_type")).isEqualTo("whatever"));
    }

    @Test
    void hostileHeadersHarmNothing() {
        var release = release(anyId(), now(), "Quay reopens");

        topics.send(
                key(release.releaseId().value()),
                json(release),
                Map.of("spring_json_header_types", "{\"a\":\"java.lang.Object\"", "a", "[[[["));

        awaitVisible(release.releaseId());
    }

    @Test
    void keywordOfAnyLengthIsAccepted() {
        var release = release(anyId(), now(), "Quay reopens");

        topics.send(
                key(release.releaseId().value()),
                json(release, "{", "{\"guid\":\"%s\",".formatted("ü".repeat(40_000))));

        awaitVisible(release.releaseId());
    }

    @Test
    void indexIsReported() {
        topics.send(release(anyId(), now(), "Quay reopens"));
        awaitCommitted();

        var report = new JsonMapper().readTree(service.get("/index"));

        assertThat(report.at("/state/name").asString()).isIn("up", "incomplete");
        assertThat(report.at("/aliases/read").asString()).isEqualTo("releases");
        assertThat(report.at("/index").asString()).isEqualTo("releases-1");
        assertThat(report.at("/blueprint/version").asInt()).isEqualTo(1);
        assertThat(report.at("/blueprint/differences").isEmpty()).isTrue();
        assertThat(report.at("/documents/all").asLong()).isPositive();
        assertThat(report.at("/documents/visible").isNumber()).isTrue();
        assertThat(report.at("/lag").asLong(-1)).isZero();
        assertThat(report.at("/lastBatch/outcomes").isObject()).isTrue();
        assertThat(report.at("/problems").isEmpty()).isTrue();
    }

    @Test
    void timeFromObservationToIndexIsMeasured() {
        topics.send(release(anyId(), now(), "Quay reopens"));
        awaitCommitted();

        assertThat(service.get("/actuator/prometheus"))
                .contains(
                        "communique_publish_observed_to_indexed_seconds_count",
                        "communique_publish_paused{service=\"publish-service\"} 0.0");
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
