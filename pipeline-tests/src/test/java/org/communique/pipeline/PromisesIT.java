package org.communique.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.communique.pipeline.Pipeline.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.communique.contracts.wire.EventType;
import org.communique.contracts.wire.KafkaTopic;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The promises of the README, each as a release's journey through the whole pipeline. */
class PromisesIT {

    private static final String TEXT = """
            %s

            3 March 2026

            OSTEND – The Harbour Council of Ostend opened its new basin on Tuesday. Ships of up to 200
            metres can turn there, the council said.

            “It took four years,” said Council President Marie Claes. The European Union paid a third of the costs.
            """;

    private final Pipeline pipeline = Pipeline.running();

    @Test
    void polledReleaseAppearsOnceWithTheTextOfItsPage() {
        var feed = pipeline.register(pipeline.newsroom().feed("ministry"), "ministry.example");
        pipeline.newsroom().publish("ministry", "harbour-basin", "Ostend opens its new basin", body("new basin"));
        pipeline.poll(feed);

        var release = onlyVisible("Ostend opens its new basin");
        assertThat(release.path("body").asString()).contains("Ships of up to 200 metres");
        assertThat(release.path("body").asString()).doesNotContainIgnoringCase("cookie");
        assertThat(release.path("revision").asInt()).isEqualTo(1);
        assertThat(release.path("summary").asString()).isNotBlank();

        pipeline.poll(feed);
        var id = release.path("id").asString();
        assertThat(pipeline.topics().records(KafkaTopic.RELEASES_RAW, id)).hasSize(1);
    }

    /** After a release has gone through all stages, so that every counter has had its turn. */
    @Test
    void metricsOfAlertsAndDashboardAreThere() {
        visible(pipeline.push("metrics", TEXT.formatted("Ostend measures its basin"))
                .path("id")
                .asString());

        await("every metric").untilAsserted(() -> {
            var scraped = new StringBuilder();
            for (var service : Service.values()) {
                scraped.append(Http.get(pipeline.service(service).uri("/actuator/prometheus"))
                        .body());
            }
            assertThat(OpsFiles.metrics())
                    .allSatisfy(metric -> assertThat(scraped).containsPattern("(?m)^" + metric + "[{ ]"));
        });
    }

    @Test
    void pushedReleaseAppears() {
        var accepted = pipeline.push("basin-pushed", TEXT.formatted("Ostend opens its new basin"));

        var release = visible(accepted.path("id").asString());
        assertThat(release.path("headline").asString()).isEqualTo("Ostend opens its new basin");
        assertThat(release.path("revision")).isEqualTo(accepted.path("revision"));
        assertThat(release.path("language").asString()).isEqualTo("en");
        assertThat(release.path("published").asString()).startsWith("2026-03-03");
        assertThat(release.path("body").asString()).startsWith("OSTEND").contains("four years");
    }

    @Test
    void samplePageSavedAsTextAppearsWithoutItsFurniture() throws Exception {
        var sample = Path.of(System.getProperty("communique.samples", "../../shared/samples"))
                .resolve("nato-defence-ministers-2023-10-12.txt");
        Assumptions.assumeTrue(Files.exists(sample), "no samples here: -Dcommunique.samples names their folder");

        var accepted = pipeline.push("sample-page", Files.readString(sample));

        var release = visible(accepted.path("id").asString());
        assertThat(release.path("headline").asString())
                .isEqualTo(
                        "Defence Ministers address deterrence and defence, NATO missions, situation in the Middle East");
        assertThat(release.path("published").asString()).startsWith("2023-10-12");
        assertThat(release.path("updated").asString()).startsWith("2023-10-12T17:04");
        assertThat(release.path("language").asString()).isEqualTo("en");
        assertThat(release.path("body").asString())
                .doesNotContain("•", "Last updated", "General view of the meeting")
                .startsWith("NATO Defence Ministers wrapped up");
        assertThat(release.at("/organisations/0/name").asString()).isEqualTo("NATO");
        assertThat(release.path("summary").asString()).isNotBlank();
    }

    @Test
    void correctionReplacesItAndRaisesTheRevision() {
        var feed = pipeline.register(pipeline.newsroom().feed("alliance"), "alliance.example");
        pipeline.newsroom().publish("alliance", "lock-gate", "Alliance repairs the lock gate", body("lock gate"));
        pipeline.poll(feed);
        var first = onlyVisible("Alliance repairs the lock gate");

        pipeline.newsroom().correct("lock-gate", "200 metres", "220 metres", "Correction: the length was wrong.");
        pipeline.poll(feed);

        var id = first.path("id").asString();
        await("second revision").until(() -> visible(id).path("revision").asInt() == 2);
        assertThat(visible(id).path("body").asString()).contains("220 metres").doesNotContain("200 metres");
        assertThat(visible(id).path("version").asLong())
                .isGreaterThan(first.path("version").asLong());
        assertThat(pipeline.readers().documents(id)).hasSize(1);
    }

    @Test
    void withdrawalHidesIt() {
        var feed = pipeline.register(pipeline.newsroom().feed("alliance"), "alliance.example");
        pipeline.newsroom().publish("alliance", "false-start", "Alliance announces too early", body("early basin"));
        pipeline.poll(feed);
        var id = onlyVisible("Alliance announces too early").path("id").asString();

        pipeline.newsroom().withdraw("false-start");
        pipeline.poll(feed);

        await("withdrawal").until(() -> pipeline.readers().release(id).isEmpty());
        var hidden = pipeline.readers().documents(id);
        assertThat(hidden).singleElement().satisfies(document -> {
            assertThat(document.path("pubStatus").asString()).isEqualTo("canceled");
            assertThat(document.has("body")).isFalse();
        });
    }

    @Test
    void requestedWithdrawalHidesItToo() {
        var id = pipeline.push("taken-back", TEXT.formatted("A release to be taken back"))
                .path("id")
                .asString();
        visible(id);

        var answer = Http.delete(pipeline.service(Service.INGEST).uri("/releases/" + id));

        assertThat(answer.status()).isEqualTo(202);
        await("withdrawal").until(() -> pipeline.readers().release(id).isEmpty());
    }

    @Test
    void embargoHidesItUntilItIsDue() {
        var due = Instant.now().plus(Duration.ofSeconds(8));
        var body = """
                {"source": "pushed.example", "guid": "embargoed", "headline": "Under embargo",
                 "text": "The Harbour Council of Ostend will open its basin.", "embargoedUntil": "%s"}
                """.formatted(due);
        var id = pipeline.push("", "application/json", body).path("id").asString();

        await("document in the index")
                .until(() -> !pipeline.readers().documents(id).isEmpty());
        var seen = await("end of the embargo").until(() -> look(id), Look::visible);

        assertThat(seen.asked()).isAfterOrEqualTo(due);
    }

    @Test
    void embargoThatCannotBeReadHidesItUntilAnOperatorReleasesIt() {
        var id = pipeline.push("held", """
                        Basin opens in Ostend

                        STRICTLY UNDER EMBARGO until the minister has spoken

                        The Harbour Council of Ostend will open its basin, and the towns around it may use it.""").path("id").asString();
        var held = await("document in the index")
                .until(() -> pipeline.readers().documents(id), found -> !found.isEmpty())
                .getFirst();
        assertThat(held.path("pubStatus").asString()).isEqualTo("withheld");
        assertThat(held.path("withholdingReason").asString()).contains("until the minister has spoken");
        assertThat(pipeline.readers().release(id)).isEmpty();

        var answer = Http.post(
                pipeline.service(Service.INGEST).uri("/releases/" + id + "/release?by=desk"), "text/plain", "");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(visible(id).has("withholdingReason")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void killedServiceNeitherLosesNorRepeats(Service service) {
        var feed = pipeline.register(pipeline.newsroom().feed("company"), "company.example");
        var name = service.artifact();
        pipeline.newsroom().publish("company", name + "-before", name + " before the crash", body(name + " one"));
        pipeline.poll(feed);

        pipeline.service(service).kill();
        pipeline.newsroom().publish("company", name + "-during", name + " during the crash", body(name + " two"));
        if (service != Service.INGEST) {
            pipeline.poll(feed);
        }
        pipeline.service(service).start().awaitReady();
        pipeline.newsroom().publish("company", name + "-after", name + " after the crash", body(name + " three"));
        pipeline.poll(feed);

        for (var when : new String[] {" before the crash", " during the crash", " after the crash"}) {
            var release = onlyVisible(name + when);
            var id = release.path("id").asString();
            assertThat(release.path("revision").asInt()).isEqualTo(1);
            assertThat(pipeline.topics().records(KafkaTopic.RELEASES_RAW, id)).hasSize(1);
            assertThat(pipeline.topics().records(KafkaTopic.RELEASES_ENRICHED, id))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASES_RAW", "RELEASES_ENRICHED"})
    void unreadableRecordBecomesOneDeadLetterAndTheRestFlowsOn(KafkaTopic topic) {
        var unreadableKey = "unreadable in " + topic.topicName();
        var type = topic == KafkaTopic.RELEASES_RAW ? EventType.RAW_RELEASE : EventType.ENRICHED_RELEASE;
        pipeline.topics().put(topic, unreadableKey, "{\"id\": \"no release", Map.of("ce_type", type.wireName()));

        var after = pipeline.push(
                "after " + unreadableKey, TEXT.formatted("After the unreadable record in " + topic.topicName()));

        visible(after.path("id").asString());
        var deadLetters = KafkaTopic.valueOf(topic.name() + "_DLT");
        await("dead letter")
                .until(() ->
                        !pipeline.topics().records(deadLetters, unreadableKey).isEmpty());
        assertThat(pipeline.topics().records(deadLetters, unreadableKey))
                .singleElement()
                .satisfies(record -> {
                    assertThat(new String(record.value(), UTF_8)).isEqualTo("{\"id\": \"no release");
                    assertThat(record.headers().lastHeader("kafka_dlt-exception-message"))
                            .isNotNull();
                });
    }

    @Test
    void foreignPageWritesNowhere() {
        var writing = Map.of(
                Service.INGEST, "/releases?guid=forged&source=pushed.example",
                Service.ENRICH, "/enrichments",
                Service.PUBLISH, "/index/rebuilds");
        writing.forEach((service, path) -> {
            var answer = Http.postFromPage(pipeline.service(service).uri(path), "https://evil.example");
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("Origin: https://evil.example");
        });
    }

    private JsonNode visible(String id) {
        return await("release " + id + " in the alias")
                .until(() -> pipeline.readers().release(id), found -> found.isPresent())
                .orElseThrow();
    }

    private JsonNode onlyVisible(String headline) {
        var found = await("release in the alias: " + headline)
                .until(() -> pipeline.readers().releases(headline), releases -> !releases.isEmpty());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private record Look(boolean visible, Instant asked) {}

    /** The time is taken after the answer: anything visible was due by then. */
    private Look look(String id) {
        var visible = pipeline.readers().release(id).isPresent();
        return new Look(visible, Instant.now());
    }

    private static String body(String subject) {
        return """
                The Harbour Council of Ostend presented its %1$s on Tuesday, after four years of work on the quays.

                Ships of up to 200 metres can turn there, the council said. The basin is twelve metres deep, and its two
                cranes are driven by electricity from the wind farm off the coast of Belgium.

                “We promised a %1$s, and here it is,” said Council President Marie Claes. The European Union paid a third
                of the costs, which came to 94 million euro.
                """.formatted(subject);
    }
}
