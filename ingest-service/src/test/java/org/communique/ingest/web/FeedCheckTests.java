package org.communique.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.parse.FeedParser;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.web.body.Bodies;
import org.communique.ingest.web.body.RequestSettings;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

/** Fetched from a map instead of the net. */
class FeedCheckTests {

    private static final URI HOME = URI.create("https://www.example.org/");
    private static final Selectors NO_SELECTORS = new Selectors(null, null, null, null, null);
    private static final String RSS = """
        <rss version="2.0"><channel><title>News</title>
        <item><guid>all</guid><title>One</title></item><item><guid>all</guid><title>Two</title><pubDate>soon</pubDate></item>
        </channel></rss>\
        """;

    private final Map<String, String> web = new HashMap<>();
    private final FeedCheck check = new FeedCheck(
            request -> web.containsKey(request.url().toString())
                    ? answer(request.url(), web.get(request.url().toString()))
                    : new FetchOutcome.Failed(404, "Not Found"),
            new FeedParser(),
            new Bodies(
                    new RequestSettings(Duration.ofSeconds(20), null, null, 4), 256 << 20, 1 << 20, System::nanoTime));

    @Test
    void homePageLeadsToTheFirstOfItsFeedsThatIsOne() {
        web.put(HOME.toString(), """
            <!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/gone.rss">
            <link rel="alternate" type="application/rss+xml" href="/news.rss"></head></html>\
            """);
        web.put("https://www.example.org/news.rss", RSS);

        var found = check.find(FeedRegistration.of(HOME));

        assertThat(found.registration().url()).isEqualTo(URI.create("https://www.example.org/news.rss"));
        assertThat(found.registration().options().title()).isEqualTo("News");
    }

    @Test
    void feedWithAPasswordInItsAddressIsPassedOver() {
        web.put(HOME.toString(), """
            <!doctype html><html><head>
            <link rel="alternate" type="application/rss+xml" href="https://user:secret@www.example.org/news.rss">
            <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
            <link rel="alternate" type="application/rss+xml" href="http://www.example.org:99999/news.rss">
            <link rel="alternate" type="application/rss+xml" href="/news.rss"></head></html>\
            """);
        web.put("https://www.example.org/news.rss", RSS);

        assertThat(check.find(FeedRegistration.of(HOME)).registration().url())
                .isEqualTo(URI.create("https://www.example.org/news.rss"));
    }

    @Test
    void homePageWithoutFeedIsNone() {
        web.put(HOME.toString(), "<html><title>Home</title></html>");

        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> check.find(FeedRegistration.of(HOME)))
                .satisfies(problem -> assertThat(problem.getBody().getDetail())
                        .isEqualTo("url 'https://www.example.org/': found an HTML page titled \"Home\""
                                + " (expected: an RSS, Atom or JSON feed, or a sitemap)"));
    }

    @Test
    void sitemapIndexIsReadWithItsNewestSitemaps() {
        web.put(HOME.toString(), """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://www.example.org/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
            <sitemap><loc>https://www.example.org/new.xml</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>\
            """);
        web.put("https://www.example.org/new.xml", """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>https://www.example.org/1</loc></url></urlset>\
            """);

        var document = check.find(FeedRegistration.of(HOME)).document();

        assertThat(document.items())
                .singleElement()
                .satisfies(item -> assertThat(item.link()).isEqualTo(URI.create("https://www.example.org/1")));
        assertThat(document.partial()).as("the old one can't be had").isTrue();
        assertThat(document.problems())
                .anyMatch(problem -> problem.startsWith("sitemap https://www.example.org/old.xml: "));
    }

    @Test
    void previewReadsAPageByItsSelectors() {
        var page = "<html><body><li><a href='/1.html'>One</a></li><li><a href='/2.html'>Two</a></li></body></html>";

        var document = check.read(page.getBytes(UTF_8), "text/html", HOME, new Selectors("li", null, null, null, null));

        assertThat(FeedPreview.of(HOME, document).items())
                .extracting(FeedPreview.Item::url)
                .containsExactly(HOME.resolve("/1.html"), HOME.resolve("/2.html"));
    }

    @Test
    void previewSaysWhatIsWrongAndWhatTheItemsAreKnownBy() {
        var document = check.read(RSS.getBytes(UTF_8), "application/rss+xml", HOME, NO_SELECTORS);

        var preview = FeedPreview.of(HOME, document);

        assertThat(preview.items()).extracting(item -> item.text().headline()).containsExactly("One", "Two");
        assertThat(preview.items().getLast().text().written().published()).isEqualTo("soon");
        assertThat(preview.identity()).containsExactly("guid", "title");
        assertThat(preview.problems())
                .containsExactly(
                        "item 2: pubdate 'soon' (expected: a date)",
                        "identity: 2 of 2 items share a guid (expected: one each); known by their titles");
    }

    @Test
    void registrationIsNoFeedDocument() {
        assertThat(FeedBody.isRegistration("{\"url\": \"https://a.example/\"}".getBytes(UTF_8)))
                .isTrue();
        assertThat(FeedBody.isRegistration(
                        "{\"version\": \"https://jsonfeed.org/version/1\", \"url\": 1}".getBytes(UTF_8)))
                .isFalse();
        assertThat(FeedBody.isRegistration(RSS.getBytes(UTF_8))).isFalse();
    }

    private static FetchOutcome answer(URI url, String body) {
        return new FetchOutcome.Modified(body.getBytes(UTF_8), null, Validators.NONE, url, null, null, List.of());
    }
}
