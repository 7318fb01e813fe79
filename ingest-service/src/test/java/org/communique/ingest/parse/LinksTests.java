package org.communique.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.parse.item.FeedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a document links to, only addresses of the web come out. */
class LinksTests {

    private static final URI BASE = URI.create("https://news.example.org/feeds/all.xml");
    private static final String ATOM = "xmlns='http://www.w3.org/2005/Atom'";

    private static final String RSS = """
            <rss xmlns:a='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0'
                 xmlns:at='http://purl.org/atompub/tombstones/1.0'>
            <channel><title>T</title><link>LINK</link><link href='LINK'/>
            <a:link href='LINK'/><a:link rel='hub' href='LINK'/><a:link rel='self' href='LINK'/>
            <at:deleted-entry ref='1'><a:link href='LINK'/></at:deleted-entry>
            <item><title>One</title><link>LINK</link><guid>LINK</guid><a:link href='LINK'/><link href='LINK'/>
            <thr:in-reply-to href='LINK'/><thr:in-reply-to ref='LINK'/></item></channel></rss>""";

    private static final String ATOM_FEED = """
            <feed %s xmlns:thr='http://purl.org/syndication/thread/1.0'><title>T</title><link href='LINK'/>
            <link rel='hub' href='LINK'/><link rel='self' href='LINK'/>
            <entry><title>One</title><id>LINK</id><link href='LINK'/><link>LINK</link>
            <link rel='alternate' type='text/html' href='LINK'/><content src='LINK'/>
            <thr:in-reply-to href='LINK'/></entry></feed>""".formatted(ATOM);

    private static final String JSON_FEED = """
            {"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"LINK","feed_url":"LINK",
            "hubs":[{"type":"WebSub","url":"LINK"}],"authors":[{"url":"LINK"}],
            "items":[{"id":"LINK","url":"LINK","external_url":"LINK","title":"One","authors":[{"url":"LINK"}]}]}""";

    private static final String SITEMAP = """
            <urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'
                    xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>
            <url><loc>LINK</loc><n:news><n:title>One</n:title></n:news></url></urlset>""";

    private static final String INDEX = "<sitemapindex><sitemap><loc>LINK</loc></sitemap></sitemapindex>";
    private static final String PAGE = "<html><base href='LINK'><li><a href='LINK'>One</a></li></html>";

    static Stream<Arguments> links() {
        return Stream.of(
                        "javascript:alert(1)",
                        "JavaScript://example.org/%0aalert(1)",
                        "java&#9;script:alert(1)",
                        " javascript:alert(1)",
                        "data:text/html,hello",
                        "file:///etc/passwd",
                        "vbscript:msgbox(1)",
                        "ftp://example.org/a",
                        "mailto:press@example.org",
                        "blob:https://example.org/1",
                        "view-source:https://example.org/",
                        "https:example.org",
                        "http:///a",
                        "http://example.org:99999/",
                        "http://example.org:-1/")
                .flatMap(link -> Stream.of(RSS, ATOM_FEED, JSON_FEED, SITEMAP, INDEX, PAGE)
                        .map(document -> Arguments.of(link, document.replace("LINK", escaped(link, document)))));
    }

    private static String escaped(String link, String document) {
        return document.equals(JSON_FEED) ? link.replace("&#9;", "\\t") : link;
    }

    @ParameterizedTest
    @MethodSource("links")
    void linkToElsewhereIsLeftOutAndNotedAndItsItemStays(String link, String document) throws Exception {
        var feed = read(document);

        assertThat(feed.home()).isIn(null, BASE);
        assertThat(feed.hints().hubs()).isEmpty();
        assertThat(feed.hints().self()).isNull();
        assertThat(feed.parts()).isEmpty();
        assertThat(feed.metadata().authors()).isEmpty();
        assertThat(feed.tombstones()).allMatch(tombstone -> tombstone.link() == null);
        assertThat(feed.items()).hasSize(document.contains("One") ? 1 : 0).allSatisfy(item -> {
            assertThat(item.text().headline()).isEqualTo("One");
            assertThat(item.link()).isNull();
            assertThat(item.authors()).isEmpty();
        });
        assertThat(feed.problems()).anyMatch(problem -> problem.contains("(expected: an http or https URL)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "file:///etc/passwd"})
    void itemRepliesToNothingThatDoesHarm(String ref) throws Exception {
        assertThat(read(RSS.replace("LINK", ref)).items().getFirst().inReplyTo())
                .isEmpty();
    }

    @Test
    void identifierOfWhatAnItemRepliesToNeedNotBeAUrl() throws Exception {
        var item = read(RSS.replace("<thr:in-reply-to ref='LINK'", "<thr:in-reply-to ref='tag:example.org,2026:1'")
                        .replace("LINK", "/1"))
                .items()
                .getFirst();

        assertThat(item.inReplyTo()).containsExactly("/1", "tag:example.org,2026:1");
    }

    @Test
    void otherLinkOfAnItemStandsInForOneThatLeadsElsewhere() throws Exception {
        var item = read("<rss><channel><item><title>One</title><link>mailto:a@example.org</link>"
                        + "<guid>https://news.example.org/1</guid></item></channel></rss>")
                .items()
                .getFirst();

        assertThat(item.link()).isEqualTo(URI.create("https://news.example.org/1"));
    }

    private static FeedDocument read(String document) throws NotAFeedException {
        var selectors = new Selectors("li", null, null, null, null);
        return new FeedParser().parse(document.getBytes(UTF_8), null, BASE, selectors);
    }
}
