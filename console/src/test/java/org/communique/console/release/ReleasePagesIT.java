package org.communique.console.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.communique.console.ConsoleApplication;
import org.communique.console.document.IndexedDocument;
import org.communique.console.document.IndexedSamples;
import org.communique.console.document.SampleReleases;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Pages of releases with a real broker and a real node; ingest is not there, which they say and do without. */
class ReleasePagesIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private static final JsonMapper JSON = new JsonMapper();

    private static ConfigurableApplicationContext console;
    private static KafkaProducer<String, byte[]> producer;
    private static IndexedSamples index;
    private static Instant observed;

    @BeforeAll
    static void start() throws Exception {
        observed = Instant.now().minusSeconds(120);
        index = new IndexedSamples(TestServers.elasticsearch());
        topics("releases.raw", "releases.enriched", "releases.raw-dlt", "releases.enriched-dlt");
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafka()), new StringSerializer(), new ByteArraySerializer());
        console = new SpringApplicationBuilder(ConsoleApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.elasticsearch.uris=" + TestServers.elasticsearch(),
                        "--spring.kafka.bootstrap-servers=" + TestServers.kafka(),
                        "--communique.console.services.ingest=http://127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        console.close();
        producer.close();
    }

    @Test
    void searchShowsHitsWithMarksFacetsAndFeeds() throws Exception {
        var fields = fields("search");
        fields.put("headline", "Quaysearch <script>alert(1)</script> begins");
        index.put(fields);

        var page = get("/releases?q=quaysearch");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<mark>Quaysearch</mark>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)")
                .contains("1\u00a0release")
                .contains("rel=\"alternate\"")
                .contains("/releases.atom?q=quaysearch")
                .doesNotContain("Not reachable.");
    }

    @Test
    void wordsAreMarkedInTheirTextWhateverTheirForm() throws Exception {
        var fields = fields("marked");
        fields.put("body", "First.\n\nThe quaymaster opened its quaybridges.");
        fields.put("stemmed", Map.of("en", Map.of("body", fields.get("body"), "headline", fields.get("headline"))));
        index.put(fields);

        var page = get("/releases?q=quaymaster+quaybridge&source=marked.example");

        assertThat(page.body())
                .contains("<mark>quaymaster</mark>")
                .contains("<mark>quaybridges</mark>")
                .doesNotContain("Not reachable.");
    }

    @Test
    void hiddenReleasesAreInNoSearchAndNoFeed() throws Exception {
        var embargoed = fields("embargoed");
        embargoed.put("headline", "Quayhidden under embargo");
        embargoed.put("embargoedUntil", Instant.now().plusSeconds(3600).toString());
        index.put(embargoed);
        var withheld = fields("withheld");
        withheld.put("headline", "Quayhidden withheld");
        withheld.put("pubStatus", "withheld");
        withheld.put("withholdingReason", "a secret");
        index.put(withheld);

        for (var path :
                List.of("/releases?q=quayhidden", "/releases.atom?q=quayhidden", "/releases.json?q=quayhidden")) {
            assertThat(get(path).body()).as(path).doesNotContain("Quayhidden under", "Quayhidden withheld", "a secret");
        }
        assertThat(get("/releases/" + embargoed.get("id")).body()).contains("until its embargo ends");
        assertThat(get("/release/" + withheld.get("id")).body()).contains("withheld, because a secret");
    }

    @Test
    void searchThatCannotBeRunSaysWhy() throws Exception {
        var page = get("/releases?page=1000");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("page: 1000 (expected: 1 to 100");
        assertThat(get("/releases.atom?from=x").statusCode()).isEqualTo(400);
        for (var words : List.of("%22((-%7C*".repeat(20), "a* b* c* -d".replace(" ", "%20"), "AND%20NOT%20%7C")) {
            var odd = get("/releases?q=" + words);
            assertThat(odd.statusCode()).isEqualTo(200);
            assertThat(odd.body()).as(words).doesNotContain("Not reachable.");
        }
    }

    @Test
    void unchangedFeedIsNotSentAgain() throws Exception {
        index.put(fields("etag"));
        var first = get("/releases.atom?source=etag.example");
        var etag = first.headers().firstValue("ETag").orElseThrow();

        var again = get("/releases.atom?source=etag.example", "If-None-Match", etag);

        assertThat(first.headers().firstValue("Last-Modified")).isPresent();
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void dateAloneIsNoProofWhileOlderVersionsMayStillCome() throws Exception {
        index.put(fields("dated"));
        var date = get("/releases.rss?source=dated.example")
                .headers()
                .firstValue("Last-Modified")
                .orElseThrow();

        assertThat(get("/releases.rss?source=dated.example", "If-Modified-Since", date)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void withdrawnReleaseIsATombstoneInItsFeed() throws Exception {
        var fields = fields("withdrawn");
        index.put(withdrawal(fields));

        var atom = get("/releases.atom?source=withdrawn.example");

        assertThat(atom.body())
                .contains("<at:deleted-entry ref=\"urn:communique:release:%s\"".formatted(fields.get("id")))
                .contains("withdrawn by its source");
        assertThat(get("/release/" + fields.get("id")).body()).contains("It was withdrawn at");
    }

    @Test
    void changesComeByTheStreamAndGoOnAfterTheLastEvent() throws Exception {
        var fields = fields("streamed");
        var listening = CLIENT.send(
                request("/releases/stream?source=streamed.example").build(), HttpResponse.BodyHandlers.ofLines());
        var lines = listening.body().iterator();
        // The position from now on is known with the first comment that has one.
        next(lines, "id:");

        index.put(fields);

        var position = next(lines, "id:releases");
        next(lines, "event:release");
        assertThat(next(lines, "data:")).contains("\"" + "urn:communique:release:" + fields.get("id") + "\"");
        listening.body().close();
        index.put(withdrawal(fields));
        var resumed = CLIENT.send(
                request("/releases/stream?source=streamed.example")
                        .header("Last-Event-ID", position.substring("id:".length()))
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        next(resumed.body().iterator(), "event:removed");
        resumed.body().close();
    }

    @Test
    void wayOfAReleaseNamesItsRecordsAndTheSilentService() throws Exception {
        var fields = fields("way");
        var raw = produce(
                "releases.raw",
                fields,
                "{\"headline\": \"One\", \"page\": {\"type\": \"text/html\", \"text\": \"<p>x</p>\"}}");
        var enriched = produce("releases.enriched", fields, JSON.writeValueAsString(fields));
        fields.put("provenance", List.of(Map.of("field", "summary", "step", "summary", "version", 4, "from", "text")));
        index.put(fields);

        var page = get("/release/" + fields.get("id"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Readers of the index see it")
                .contains("releases.raw, partition %d, offset %d".formatted(raw.partition(), raw.offset()))
                .contains(
                        "releases.enriched, partition %d, offset %d".formatted(enriched.partition(), enriched.offset()))
                .contains("summary (text)")
                .contains("ingest: ");
    }

    @Test
    void deadLetterIsTheAnswerWithoutADocument() throws Exception {
        var fields = fields("dead");
        // An older revision is in the index, so that its time is known.
        index.put(fields);
        produce("releases.raw-dlt", fields, "{}", "kafka_dlt-exception-message", "no-text: the release has no text");

        assertThat(get("/release/" + fields.get("id")).body())
                .contains("releases.raw-dlt, partition")
                .contains("no-text: the release has no text");
    }

    @Test
    void revisionsAreComparedByTheirRawRecords() throws Exception {
        var fields = fields("revised");
        var before = observed.minusSeconds(60);
        var first =
                produce("releases.raw", fields, "{\"headline\": \"Fund of 40 million\"}", "ce_time", millis(before));
        produce("releases.raw", fields, "{\"headline\": \"Fund of 45 million\"}");
        var newer = Version.observedAt(observed).value();
        fields.put("revision", 2);
        index.put(fields);
        var events = List.of(
                Map.of(
                        "revision",
                        1,
                        "version",
                        Version.observedAt(before).value(),
                        "changed",
                        List.of("new"),
                        "partition",
                        first.partition(),
                        "offset",
                        first.offset()),
                Map.of("revision", 2, "version", newer, "changed", List.of("text")));

        var diff = console.getBean(RevisionReader.class);
        var id = (String) fields.get("id");
        var older = diff.read(id, JSON.convertValue(events.get(0), IndexedDocument.Event.class));
        var newest = diff.read(id, JSON.convertValue(events.get(1), IndexedDocument.Event.class));

        assertThat(older.orElseThrow().headline()).isEqualTo("Fund of 40 million");
        assertThat(newest.orElseThrow().headline()).isEqualTo("Fund of 45 million");
    }

    @Test
    void unknownIdIsSaidToBeOpenWhileIngestIsSilent() throws Exception {
        var page = get("/release/aaaaaaaaaaaaaaaaaaaaaaaaaa");

        assertThat(page.body()).contains("It cannot be said whether readers see it: ingest: ");
    }

    @Test
    void releaseIsFoundByItsUrlGuidAndWords() throws Exception {
        var fields = fields("found");
        fields.put("guid", "tag:found.example,2026:1");
        fields.put("headline", "Quayfound by its words");
        index.put(fields);

        assertThat(get("/release?q=" + fields.get("url")).body()).contains((String) fields.get("id"));
        assertThat(get("/release?q=tag:found.example,2026:1").body()).contains((String) fields.get("id"));
        assertThat(get("/release?q=quayfound%20words").body()).contains((String) fields.get("id"));
        assertThat(get("/release?q=" + "w%20".repeat(60)).statusCode()).isEqualTo(400);
    }

    @Test
    void feedsPageSaysThatIngestIsSilent() throws Exception {
        var page = get("/feeds");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Not reachable.").contains("ingest: ");
        assertThat(get("/feeds/0123456789abcdef0123").statusCode()).isEqualTo(503);
    }

    private static Map<String, Object> fields(String name) {
        var id = ReleaseId.derive(name + ".example", name).value();
        var fields = SampleReleases.fields(id, observed);
        fields.put("source", name + ".example");
        fields.put("published", observed.toString());
        return fields;
    }

    private static Map<String, Object> withdrawal(Map<String, Object> fields) {
        return Map.of(
                "id",
                fields.get("id"),
                "revision",
                1,
                "version",
                Version.observedAt(observed.plusSeconds(10)).value(),
                "source",
                fields.get("source"),
                "pubStatus",
                "canceled",
                "withdrawalReason",
                "tombstone");
    }

    private static RecordMetadata produce(String topic, Map<String, Object> fields, String value, String... headers)
            throws ExecutionException, InterruptedException {
        var all = new ArrayList<>(List.of("ce_type", "org.communique.release.raw.v1", "ce_time", millis(observed)));
        all.addAll(List.of(headers));
        var record = new ProducerRecord<>(topic, (String) fields.get("id"), value.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < all.size(); i += 2) {
            record.headers().add(all.get(i), all.get(i + 1).getBytes(StandardCharsets.UTF_8));
        }
        return producer.send(record).get();
    }

    private static String millis(Instant time) {
        return Version.observedAt(time).observed().toString();
    }

    private static String next(Iterator<String> lines, String prefix) {
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.startsWith(prefix)) {
                return line;
            }
        }
        throw new AssertionError("the stream ended before " + prefix);
    }

    private static void topics(String... names) throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", TestServers.kafka()))) {
            for (var name : names) {
                try {
                    admin.createTopics(List.of(new NewTopic(name, 3, (short) 1)))
                            .all()
                            .get();
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(TopicExistsException.class);
                }
            }
        }
    }

    private static HttpRequest.Builder request(String path) {
        var port = console.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
