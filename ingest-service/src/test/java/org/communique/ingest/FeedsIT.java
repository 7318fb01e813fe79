package org.communique.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.ingest.testbed.Publisher;
import org.communique.ingest.testbed.Rss;
import org.communique.ingest.testbed.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Feeds as people keep them: lists in and out, by label and by state, paused and resumed. */
class FeedsIT {

    private static Service service;
    private Publisher publisher;

    @BeforeAll
    static void start() {
        service = Service.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void open() {
        publisher = new Publisher();
        publisher.feed("/a", Rss.feed(Rss.item("1", "One", "Text.")));
        publisher.feed("/b", Rss.feed(Rss.item("2", "Two", "Text two.")));
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void foldersOfAnOpmlListBecomeLabelsAndTheListComesOutAgain() {
        var label = publisher.source();

        var report = post("/feeds/opml", "text/x-opml", opml(label));

        assertThat(texts(report.path("added"))).containsExactly(url("/a"), url("/b"));
        assertThat(texts(report.path("failed").path(0).path("url"))).isEmpty();
        assertThat(report.path("failed").path(0).path("reason").asString()).contains("no URL");
        assertThat(urls("/feeds?label=" + label)).containsExactly(url("/a"), url("/b"));
        assertThat(service.get("/feeds/opml").body()).contains(url("/a")).contains(label);
        assertThat(texts(post("/feeds/opml", "text/x-opml", opml(label)).path("existing")))
                .containsExactly(url("/a"), url("/b"));
    }

    @Test
    void feedsOfALabelArePausedAndResumedTogether() {
        var label = publisher.source();
        post("/feeds/opml", "text/x-opml", opml(label));
        var other = service.name(URI.create(url("/b") + "?other"));

        assertThat(post("/feeds/pause?by=ops&label=" + label, "text/plain", "").path("changed"))
                .hasSize(2);

        assertThat(urls("/feeds?state=disabled&label=" + label)).containsExactly(url("/a"), url("/b"));
        assertThat(service.get("/feeds/" + other).json().has("disabledBy")).isFalse();
        assertThat(post("/feeds/resume?label=" + label, "text/plain", "").path("changed"))
                .hasSize(2);
        assertThat(urls("/feeds?state=disabled&label=" + label)).isEmpty();
    }

    @Test
    void feedsAreFoundByHowTheyAre() {
        var label = publisher.source();
        post("/feeds/opml", "text/x-opml", opml(label));
        publisher.refuse("/b", 404, Map.of());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(urls("/feeds?state=failing&label=" + label)).containsExactly(url("/b")));

        assertThat(urls("/feeds?state=healthy&label=" + label)).containsExactly(url("/a"));
        assertThat(service.get("/feeds?state=broken").status()).isEqualTo(400);
    }

    @Test
    void patchChangesOneFieldAndKeepsTheOthers() {
        var label = publisher.source();
        post("/feeds/opml", "text/x-opml", opml(label));
        var feed = idOfFirst(label);

        var answer = service.send("PATCH", "/feeds/" + feed, "application/merge-patch+json", "{\"disabledBy\":\"me\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("disabledBy").asString()).isEqualTo("me");
        assertThat(texts(answer.json().path("labels"))).containsExactly(label);
        assertThat(answer.json().path("title").asString()).isEqualTo("A");
        assertThat(service.send("PATCH", "/feeds/" + feed, "application/json", "{\"disabledBy\":null}")
                        .json()
                        .has("disabledBy"))
                .isFalse();
    }

    @Test
    void exportedListBringsFeedsBackWithAllTheirOptions() {
        var label = publisher.source();
        post("/feeds/opml", "text/x-opml", opml(label));
        var feed = idOfFirst(label);
        service.send(
                "PATCH",
                "/feeds/" + feed,
                "application/json",
                "{\"labels\":[\"%s\",\"second\"],\"interval\":\"45m\",\"articlePages\":false}".formatted(label));
        var backup = service.get("/feeds/opml").body();
        assertThat(service.send("DELETE", "/feeds/" + feed, "text/plain", "").status())
                .isEqualTo(204);

        assertThat(texts(post("/feeds/opml", "text/x-opml", backup).path("added")))
                .contains(url("/a"));

        var back = service.get("/feeds/" + feed).json();
        assertThat(texts(back.path("labels"))).containsExactly(label, "second");
        assertThat(back.path("interval").asString()).isEqualTo("PT45M");
        assertThat(back.path("articlePages").asBoolean(true)).isFalse();
    }

    @Test
    void thousandsOfFeedsAreRegisteredByOneList() {
        var outlines = IntStream.range(0, 3_000)
                .mapToObj(number -> "http://press-%d.example/feed".formatted(number))
                .map(url ->
                        "<outline xmlUrl='%1$s' communique:registration='{\"url\":\"%1$s\",\"disabledBy\":\"me\"}'/>"
                                .formatted(url))
                .collect(Collectors.joining());

        var report = post("/feeds/opml", "text/x-opml", "<opml><body>" + outlines + "</body></opml>");

        assertThat(report.path("added").size()).isEqualTo(3_000);
        var page = service.get("/feeds?limit=1000").json();
        assertThat(page.path("feeds").size()).isEqualTo(1_000);
        assertThat(page.path("next").asString()).isNotEmpty();
    }

    private String opml(String folder) {
        return """
            <opml version="2.0"><body><outline text="%s"><outline text="A" type="rss" xmlUrl="%s"/>
            <outline text="B" type="rss" xmlUrl="%s"/></outline><outline text="C" xmlUrl="no URL"/></body></opml>\
            """.formatted(folder, url("/a"), url("/b"));
    }

    private String url(String path) {
        return publisher.url(path).toString();
    }

    private static JsonNode post(String path, String type, String body) {
        var answer = service.post(path, type, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String idOfFirst(String label) {
        return service.get("/feeds?label=" + label)
                .json()
                .path("feeds")
                .path(0)
                .path("id")
                .asString();
    }

    private static List<String> urls(String path) {
        return service.get(path)
                .json()
                .path("feeds")
                .valueStream()
                .map(feed -> feed.path("url").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
