package org.communique.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.parse.FeedParser;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.parse.item.ItemFilter;
import org.communique.ingest.parse.item.ItemRule;
import org.communique.ingest.web.body.Bodies;
import org.communique.ingest.web.body.RequestSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    private final List<String> links = new ArrayList<>();
    private final FeedCheck check = new FeedCheck(
            request -> web.containsKey(request.url().toString())
                    ? answer(request.url(), web.get(request.url().toString()), links)
                    : new FetchOutcome.Failed(404, "Not Found"),
            new FeedParser(),
            new Bodies(
                    new RequestSettings(Duration.ofSeconds(20), null, null, 4), 256 << 20, 1 << 20, System::nanoTime),
            InstantSource.fixed(Instant.parse("2026-11-30T00:00:00Z")));

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
    void linksOfAPageAreRelativeToItsBase() {
        web.put(
                HOME.toString(),
                "<html><head><base href='/sub/'><link rel='alternate' type='application/rss+xml'"
                        + " href='f.xml'></head></html>");
        web.put("https://www.example.org/sub/f.xml", RSS);

        var found = check.find(FeedRegistration.of(HOME));

        assertThat(found.registration().url()).hasToString("https://www.example.org/sub/f.xml");
        assertThat(found.by()).isEqualTo("a link on the page");
    }

    @Test
    void linkHeaderLeadsToAFeed() {
        web.put(HOME.toString(), "<html><title>Home</title></html>");
        links.add("</h.rss>; rel=\"alternate\"; type=\"application/rss+xml\"");
        web.put("https://www.example.org/h.rss", RSS);

        assertThat(check.find(FeedRegistration.of(HOME)).registration().url())
                .hasToString("https://www.example.org/h.rss");
    }

    @Test
    void refreshLeadsToAPageThatNamesAFeed() {
        web.put(HOME.toString(), "<html><meta http-equiv='Refresh' content='0; url=/en/'></html>");
        web.put(
                "https://www.example.org/en/",
                "<html><link rel='alternate' type='application/atom+xml' href='all.xml'></html>");
        web.put("https://www.example.org/en/all.xml", RSS);

        assertThat(check.find(FeedRegistration.of(HOME)).registration().url())
                .hasToString("https://www.example.org/en/all.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed/", "/rss.xml", "/atom.xml", "/feed.json"})
    void siteThatNamesNoFeedMayHaveOneAtAUsualPath(String path) {
        web.put(HOME.toString(), "<html><title>Home</title></html>");
        web.put(HOME.resolve(path).toString(), RSS);

        var found = check.find(FeedRegistration.of(HOME));

        assertThat(found.registration().url()).isEqualTo(HOME.resolve(path));
        assertThat(FeedPreview.of(found.registration().url(), found.document(), found.by(), null)
                        .foundBy())
                .isEqualTo("a usual path, as the page names none");
    }

    @Test
    void previewShowsWhatAFilterLeavesOut() {
        var document = check.read(RSS.getBytes(UTF_8), "application/rss+xml", HOME, NO_SELECTORS);
        var filter = new ItemFilter(null, List.of(new ItemRule("two", null, null, null)));

        var preview = FeedPreview.of(HOME, document, null, filter);

        assertThat(preview.items()).extracting(item -> item.text().headline()).containsExactly("One");
        assertThat(preview.filteredOut())
                .extracting(item -> item.text().headline())
                .containsExactly("Two");
    }

    @Test
    void dateOfTheFarFutureIsAProblem() {
        var feed = "<rss><channel><item><title>A</title><pubDate>Thu, 01 Jan 2099 00:00:00 GMT</pubDate></item>"
                + "</channel></rss>";

        assertThat(check.read(feed.getBytes(UTF_8), null, HOME, NO_SELECTORS).problems())
                .contains("item 1: published 2099-01-01T00:00:00Z (expected: at most a year ahead)");
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

    private static FetchOutcome answer(URI url, String body, List<String> links) {
        return new FetchOutcome.Modified(body.getBytes(UTF_8), null, Validators.NONE, url, null, null, links);
    }
}
