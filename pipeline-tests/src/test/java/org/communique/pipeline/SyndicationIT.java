package org.communique.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communique.pipeline.Pipeline.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console beside the whole pipeline: its feeds are read back by our own ingest, and it says where a release is. */
class SyndicationIT {

    private static final String TEXT = """
            %s

            3 March 2026

            OSTEND – The Harbour Council of Ostend opened its new quay on Tuesday. Ships of up to 200
            metres can turn there & moor, the council said: <quay> "one".
            """;

    private static final Pipeline PIPELINE = Pipeline.running();
    private static ServiceProcess console;

    @BeforeAll
    static void start() {
        console = new ServiceProcess(
                        "console",
                        List.of(
                                "--spring.kafka.bootstrap-servers=" + TestServers.kafka(),
                                "--spring.elasticsearch.uris=" + TestServers.elasticsearch(),
                                "--communique.console.services.ingest="
                                        + PIPELINE.service(Service.INGEST).uri(""),
                                "--communique.console.services.enrich="
                                        + PIPELINE.service(Service.ENRICH).uri(""),
                                "--communique.console.services.publish="
                                        + PIPELINE.service(Service.PUBLISH).uri("")))
                .start()
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        console.kill();
    }

    @ParameterizedTest
    @CsvSource({"atom,application/atom+xml", "rss,application/rss+xml", "json,application/feed+json"})
    void feedOfASearchIsReadBackWithoutAProblem(String format, String type) {
        var headline = "Readback quay opens by " + format;
        var id = PIPELINE.push("readback-" + format, TEXT.formatted(headline))
                .path("id")
                .asString();
        visible(id);
        var gone = PIPELINE.push("readback-gone-" + format, TEXT.formatted("Gone by " + format))
                .path("id")
                .asString();
        visible(gone);
        Http.delete(PIPELINE.service(Service.INGEST).uri("/releases/" + gone));
        await("withdrawal").until(() -> PIPELINE.readers().release(gone).isEmpty());

        var feed = Http.get(console.uri("/releases." + format + "?source=pushed.example&q="
                + URLEncoder.encode("\"" + headline + "\"", StandardCharsets.UTF_8)));
        assertThat(feed.status()).isEqualTo(200);
        var preview = Http.post(
                PIPELINE.service(Service.INGEST).uri("/feeds/preview?base=https://console.example/releases." + format),
                type + ";charset=UTF-8",
                feed.body());

        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        var read = preview.json();
        assertThat(read.path("problems").values()).as(feed.body()).isEmpty();
        var item = read.at("/items/0");
        assertThat(read.path("items").values()).hasSize(1);
        assertThat(item.path("guid").asString()).isEqualTo("urn:communique:release:" + id);
        assertThat(item.path("headline").asString()).isEqualTo(headline);
        assertThat(item.path("published").asString()).startsWith("2026-03-03");
        assertThat(item.path("updated").asString()).isNotBlank();
        assertThat(item.path("language").asString()).isEqualTo("en");
        assertThat(item.at("/content/text").asString()).contains("OSTEND").contains("quay");
        if (!format.equals("json")) {
            assertThat(read.path("tombstones").values())
                    .extracting(tombstone -> tombstone.path("guid").asString())
                    .contains("urn:communique:release:" + gone);
        }
    }

    @Test
    void feedOfTheConsoleCanBePolled() {
        var id = PIPELINE.push("polled-back", TEXT.formatted("Polled back from the console"))
                .path("id")
                .asString();
        visible(id);

        var feed = PIPELINE.register(
                console.uri("/releases.atom?source=pushed.example&q=%22polled+back%22"), "readback.example");
        PIPELINE.poll(feed);

        await("release read back")
                .until(() -> PIPELINE.readers().releases("Polled back from the console").stream()
                        .anyMatch(release -> release.path("source").asString().equals("readback.example")));
    }

    @Test
    void wayOfAReleaseIsShownFromItsPushToItsReaders() {
        var id = PIPELINE.push("way", TEXT.formatted("The way of a release"))
                .path("id")
                .asString();
        visible(id);

        var page = Http.get(console.uri("/release/" + id));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Readers of the index see it, in revision 1.")
                .contains("releases.raw, partition ")
                .contains("releases.enriched, partition ")
                .doesNotContain("Not reachable.");
    }

    @Test
    void pageThatNoPollFoundNamesTheFeedThatShouldHaveIt() {
        var feed = PIPELINE.register(PIPELINE.newsroom().feed("alliance"), "alliance.example");
        PIPELINE.poll(feed);

        assertThat(Http.get(console.uri("/release?q=https://www.alliance.example/never/published"))
                        .body())
                .contains("No poll has found this page.")
                .contains("did not list it");
        assertThat(Http.get(console.uri("/release?q=https://nobody.example/x")).body())
                .contains("No feed of nobody.example is registered");
    }

    @Test
    void releaseThatIsUnknownToEverybodyWasNeverSeen() {
        var page = Http.get(console.uri("/release/aaaaaaaaaaaaaaaaaaaaaaaaaa"));

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("No feed and no push ever had a release of this id");
    }

    @Test
    void feedsAreListedWithTheirPolls() {
        var feed = PIPELINE.register(PIPELINE.newsroom().feed("ministry"), "ministry.example");
        PIPELINE.poll(feed);

        assertThat(Http.get(console.uri("/feeds")).body())
                .contains("/feeds/" + feed)
                .contains("healthy");
        assertThat(Http.get(console.uri("/feeds/" + feed)).body())
                .contains("Last polls")
                .contains("ministry.example");
        assertThat(Http.get(console.uri("/feeds/opml")).body()).contains("<opml");
    }

    private static void visible(String id) {
        await("release " + id + " in the alias")
                .until(() -> PIPELINE.readers().release(id).isPresent());
    }
}
