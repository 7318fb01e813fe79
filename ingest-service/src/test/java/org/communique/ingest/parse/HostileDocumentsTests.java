package org.communique.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.net.URI;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.testbed.SmallStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents that somebody made to stop us, each read on a small stack. An algorithm that takes time by the square of
 * these does not end while anybody waits.
 */
class HostileDocumentsTests {

    private static final URI BASE = URI.create("https://news.example.org/feeds/all.xml");
    private static final Selectors SELECTORS = new Selectors("div", null, null, "time", null);
    private static final int MUCH = 5_000_000;

    private final FeedParser parser = new FeedParser();

    static Stream<Arguments> refused() {
        return Stream.of(
                argumentSet("channels, closed", nested("<rss>", "<channel>", "</channel>", 9_990), "channels nested"),
                argumentSet("channels, open", "<rss>" + "<channel>".repeat(9_990), "channels nested"),
                argumentSet("elements, deep", "<rss><channel><item>" + "<p>".repeat(50_000), "nested more than"),
                argumentSet("elements", "<rss><channel>" + "<a/>".repeat(MUCH / 4), "too many nodes"),
                argumentSet("elements, broken", "<rss><channel>&" + "<a/>".repeat(MUCH / 4), "too many nodes"),
                argumentSet("attributes", "<rss><channel>" + "<a b='' c=''/>".repeat(MUCH / 14), "too many nodes"),
                argumentSet("namespaces", "<rss><channel>" + "<a xmlns='u'/>".repeat(MUCH / 14), "too many nodes"),
                argumentSet("texts", "<rss><channel><item>" + "x<!---->".repeat(MUCH / 8), "too many nodes"),
                argumentSet("pages", "<urlset>" + "<url><loc>/</loc></url>".repeat(MUCH / 10), "too many nodes"),
                argumentSet("no feed", "{\"items\":[" + "[],".repeat(MUCH / 2) + "[]]}", "too many nodes"),
                argumentSet("items", json("[],".repeat(MUCH / 2) + "[]"), "too many nodes"),
                argumentSet("members", json("{" + "\"\":0,".repeat(MUCH / 5) + "\"\":0}"), "too many nodes"),
                argumentSet("arrays, deep", json("[".repeat(600) + "]".repeat(600)), "too many nodes"),
                argumentSet("arrays, open", "[".repeat(MUCH), "too many nodes"),
                argumentSet("objects, deep", "{\"a\":".repeat(600) + "1" + "}".repeat(600), "too many nodes"),
                argumentSet("long number", json("{\"id\":" + "1".repeat(1_100) + "}"), "too many nodes"),
                argumentSet("long fraction", json("{\"id\":0." + "1".repeat(1_100) + "}"), "too many nodes"),
                argumentSet("long name", json("{\"" + "a".repeat(60_000) + "\":1}"), "too many nodes"),
                argumentSet("page", "<html>" + "<p>".repeat(MUCH / 3), "HTML page"),
                argumentSet("root", "<" + "a".repeat(MUCH) + "/>", "outermost element"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String document, String because) throws Exception {
        assertThat(refusal(document, null)).contains(because).hasSizeLessThan(500);
    }

    @Test
    void listingPageWithTooManyElementsIsRefused() throws Exception {
        assertThat(refusal("<html>" + "<p>x".repeat(MUCH / 4), SELECTORS)).contains("too many nodes");
    }

    static Stream<Arguments> read() {
        return Stream.of(
                argumentSet("language", rss("<language>en" + "-a".repeat(MUCH) + "</language>")),
                argumentSet("categories", rss(item("<itunes:keywords>" + "a,".repeat(MUCH) + "</itunes:keywords>"))),
                argumentSet("nested categories", rss(item("<itunes:category text='a'>".repeat(9_000)))),
                argumentSet("tags in a title", rss(item("<title>" + "&lt;b>".repeat(MUCH / 6) + "</title>"))),
                argumentSet("references in a title", rss(item("<title>" + "&amp;a".repeat(MUCH / 6) + "</title>"))),
                argumentSet(
                        "open tags in a text",
                        rss(item("<description>" + "&lt;a ".repeat(MUCH / 6) + "</description>"))),
                argumentSet("brackets in a link", rss(item("<link>http://h/" + "[".repeat(MUCH) + "</link>"))),
                argumentSet("host of a link", rss(item("<link>http://" + "ü".repeat(MUCH / 2) + "\u2028</link>"))),
                argumentSet("names in a link", rss(item("<link>http://" + "ü@".repeat(MUCH / 3) + "\u2028x</link>"))),
                argumentSet(
                        "dots in a link", rss(item("<link>/" + "a/".repeat(1_000) + "../".repeat(1_000) + "</link>"))),
                argumentSet(
                        "slashes in links",
                        rss(item("<link>http://h" + "/".repeat(7_900) + "x</link>")
                                .repeat(600))),
                argumentSet("guid", rss(item("<guid>" + "a".repeat(MUCH) + "</guid>"))),
                argumentSet("blanks in a date", rss(item("<pubDate>1" + " ".repeat(MUCH) + "2026</pubDate>"))),
                argumentSet("letters in a date", rss(item("<pubDate>" + "a".repeat(MUCH) + "</pubDate>"))),
                argumentSet("person", rss(item("<author>" + "a (".repeat(MUCH / 3) + "b@c</author>"))),
                argumentSet("prefixes", rss(item(many(100_000, "<a%d:b/>"::formatted)))),
                argumentSet(
                        "comments, broken", rss("&" + item("<!-- -- -->").repeat(20_000) + "<!---->".repeat(60_000))),
                argumentSet("declarations", "<?xml version='1.0'?>".repeat(100_000) + rss(item(""))),
                argumentSet("open instructions", "<?a".repeat(MUCH / 3) + rss(item(""))),
                argumentSet("open comments", "<!--".repeat(MUCH / 4)),
                argumentSet("open types", "<!a[".repeat(MUCH / 4)),
                argumentSet("open characters", rss(item("<![CDATA[".repeat(MUCH / 9)))),
                argumentSet("ends of items", "<rss><channel>" + "</a".repeat(MUCH / 3)),
                argumentSet("root that is everywhere", "<" + "a".repeat(1_000) + ">" + "a".repeat(MUCH)),
                argumentSet("comments before a page", "<!---->".repeat(MUCH / 7) + "<html>"),
                argumentSet(
                        "dates of pages", "<urlset>" + "<url><lastmod>1 January 2026</lastmod></url>".repeat(50_000)),
                argumentSet("texts of an item", rss(item("<p>x</p>".repeat(150_000)))),
                argumentSet("hubs", rss("<atom:link rel='hub' href='/h'/>".repeat(60_000))),
                argumentSet("tombstones", rss("<at:deleted-entry ref='x'/>".repeat(60_000))),
                argumentSet("text of a JSON item", json("{\"title\":\"" + "<b>".repeat(MUCH / 3) + "\"}")),
                argumentSet("broken JSON", json("{\"title\":\"a\"}," + "{\"a\":[".repeat(90) + "\"")),
                argumentSet("quotes", json("\"\",".repeat(200_000) + "1x")),
                argumentSet("nothing", " ".repeat(MUCH)),
                argumentSet("text", "a ".repeat(MUCH)));
    }

    @ParameterizedTest
    @MethodSource
    void read(String document) throws Exception {
        for (var selectors : List.of(new Selectors(null, null, null, null, null), SELECTORS)) {
            String refusal = refusal(document, selectors);

            assertThat(refusal).doesNotContain("null").hasSizeLessThan(500);
        }
    }

    @Test
    void elementsOfADeepPageAreSelectedInTime() throws Exception {
        String page = "<html><body>" + "<div>".repeat(5_000) + "x".repeat(100_000);

        assertThat(refusal(page, SELECTORS)).isEmpty();
    }

    @Test
    void partOfAnItemBeyondALimitIsLeftOutAndNoted() throws Exception {
        var feed = feed(rss(item("<title>" + "a".repeat(3_000) + "</title><guid>" + "b".repeat(9_000) + "</guid>"
                + many(300, "<category>c%d</category>"::formatted))));

        var item = feed.items().getFirst();
        assertThat(item.text().headline()).hasSize(2_000);
        assertThat(item.guid()).isNull();
        assertThat(item.text().categories()).hasSize(200);
        assertThat(feed.problems())
                .containsExactly(
                        "item 1: guid of 9,000 characters (expected: at most 8,000; it is left out)",
                        "item 1: title of 3,000 characters (expected: at most 2,000; the rest is left out)",
                        "item 1: categories (expected: at most 200, each up to 500 characters; the rest is left out)");
    }

    @Test
    void problemQuotesOnlyTheBeginningOfWhatIsWrong() throws Exception {
        var feed =
                feed(rss(item("<pubDate>" + "😀".repeat(100_000) + "</pubDate>").repeat(50)));

        assertThat(feed.problems())
                .isNotEmpty()
                .allSatisfy(problem ->
                        assertThat(problem).hasSizeLessThan(402).isEqualTo(new String(problem.getBytes(UTF_8), UTF_8)));
    }

    @Test
    void halfACharacterInJsonIsNone() throws Exception {
        var item = feed(json("{\"id\":\"a\",\"title\":\"x\\ud83dy\",\"tags\":[\"\\ude00\"]}"))
                .items()
                .getFirst();

        assertThat(item.text().headline()).isEqualTo("x?y");
        assertThat(item.text().categories()).containsExactly("?");
    }

    @Test
    void sitemapOfAllPagesThatOneMayHaveIsRead() throws Exception {
        String sitemap = "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>\n"
                + many(50_000, """
                          <url>
                            <loc>https://news.example.org/%d</loc>
                            <lastmod>2026-03-02</lastmod>
                            <changefreq>monthly</changefreq>
                            <priority>0.5</priority>
                          </url>
                        """::formatted)
                + "</urlset>";

        assertThat(feed(sitemap).items()).hasSize(2_000);
    }

    private static String nested(String before, String start, String end, int depth) {
        return before + start.repeat(depth) + end.repeat(depth);
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }

    private static String rss(String content) {
        return ("<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' xmlns:atom='http://www.w3.org/2005/Atom'"
                        + " xmlns:at='http://purl.org/atompub/tombstones/1.0'><channel><title>T</title>")
                + content + "</channel></rss>";
    }

    private static String item(String content) {
        return "<item>" + content + "</item>";
    }

    private static String json(String items) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + items + "]}";
    }

    private FeedDocument feed(String document) throws InterruptedException {
        return SmallStack.call(() -> parser.parse(document.getBytes(UTF_8), null, BASE));
    }

    /** Why the document is no feed; empty when it is one. */
    private String refusal(String document, @Nullable Selectors selectors) throws InterruptedException {
        return SmallStack.call(() -> {
            try {
                parser.parse(document.getBytes(UTF_8), null, BASE, selectors);
                return "";
            } catch (NotAFeedException e) {
                return String.valueOf(e.getMessage());
            }
        });
    }
}
