package org.communique.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Base64;
import org.communique.contracts.release.Content;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.ParsedItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that say what they are by their elements, and elements of modules that say what an item is. */
class LenientFeedsTests {

    private static final URI BASE = URI.create("https://news.example.org/feeds/all.xml");
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final FeedParser parser = new FeedParser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                ATOM,
                "http://www.w3.org/1999/xhtml",
                "http://search.yahoo.com/mrss/",
                "http://example.org/unknown",
                "http://backend.userland.com/RSS2.1"
            })
    void rssInAnotherNamespaceIsRead(String namespace) throws Exception {
        var feed = read(
                "<rss xmlns='%s' version='2.0'><channel><title>T</title><item><title>A</title>".formatted(namespace)
                        + "<link>http://ex.org/1</link><guid>1</guid></item></channel></rss>");

        assertThat(feed.title()).isEqualTo("T");
        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.text().headline()).isEqualTo("A");
            assertThat(item.link()).hasToString("http://ex.org/1");
        });
    }

    @Test
    void foreignNamespaceIsNoted() throws Exception {
        assertThat(read("<rss xmlns='" + ATOM + "'><channel><item><title>A</title></item></channel></rss>")
                        .problems())
                .containsExactly("XML: 'rss' in the namespace '" + ATOM + "' (expected: that of its format, or none)");
    }

    @Test
    void prefixedAtomInRssInTheNamespaceOfAtomIsStillAtom() throws Exception {
        var feed = read("<rss xmlns='%s' xmlns:a='%s'><channel><link>http://ex.org/</link>".formatted(ATOM, ATOM)
                + "<a:link rel='hub' href='http://hub.example/'/></channel></rss>");

        assertThat(feed.home()).hasToString("http://ex.org/");
        assertThat(feed.hints().hubs()).containsExactly(URI.create("http://hub.example/"));
    }

    @Test
    void rss1InAnUnknownNamespaceIsRead() throws Exception {
        var feed = read("<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://example.org/new#'>"
                + "<channel><title>T</title></channel><item><title>A</title></item></r:RDF>");

        assertThat(feed.title()).isEqualTo("T");
        assertThat(feed.items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://purl.org/atom/ns#draft-ietf-atompub-format-05",
                "http://example.org/my-atom",
                "http://www.w3.org/1999/xhtml",
                "https://www.w3.org/2005/Atom/"
            })
    void atomInADraftOrUnknownNamespaceIsRead(String namespace) throws Exception {
        var feed = read("<feed xmlns='%s'><title>T</title><id>urn:f</id>".formatted(namespace)
                + "<entry><title>A</title><id>urn:1</id><link href='http://ex.org/1'/></entry></feed>");

        assertThat(feed.title()).isEqualTo("T");
        assertThat(feed.metadata().id()).isEqualTo("urn:f");
        assertThat(feed.items())
                .singleElement()
                .satisfies(item -> assertThat(item.guid()).isEqualTo("urn:1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xmlns='" + ATOM + "'", "", "xmlns='http://example.org/unknown'"})
    void entryDocumentIsAFeedOfOne(String namespace) throws Exception {
        assertThat(read("<entry %s><title>A</title><id>urn:1</id></entry>".formatted(namespace))
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.text().headline()).isEqualTo("A"));
    }

    @Test
    void rootWithoutAChannelIsAProblem() throws Exception {
        assertThat(read("<rss version='2.0'></rss>").problems())
                .containsExactly("'rss' without a channel and without items (expected: a channel with items)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><title>T</title></channel></rss>",
                "<feed xmlns='" + ATOM + "'><title>T</title></feed>",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}"
            })
    void feedWithoutItemsSaysSo(String document) throws Exception {
        assertThat(read(document).problems()).containsExactly("no items (expected: at least one)");
    }

    @Test
    void channelDefinitionFormatIsRead() throws Exception {
        var feed = read("<CHANNEL HREF='http://ex.org/'><TITLE>T</TITLE><ABSTRACT>About</ABSTRACT>"
                + "<ITEM HREF='http://ex.org/1' LASTMOD='2026-11-03T08:00'><TITLE>A</TITLE><ABSTRACT>Lead</ABSTRACT>"
                + "</ITEM></CHANNEL>");

        assertThat(feed.home()).hasToString("http://ex.org/");
        assertThat(feed.metadata().description()).isEqualTo("About");
        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.link()).hasToString("http://ex.org/1");
            assertThat(item.text().lead()).isEqualTo("Lead");
            assertThat(item.text().dates().updated()).isEqualTo(Instant.parse("2026-11-03T08:00:00Z"));
        });
    }

    @ParameterizedTest
    @CsvSource({"UTF-32BE", "UTF-32LE", "UTF-16BE", "EUC-JP"})
    void unlabelledBytesAreAFeed(String charset) throws Exception {
        String document = "<rss><channel><item><title>新しい橋の計画</title></item></channel></rss>";

        assertThat(parser.parse(document.getBytes(Charset.forName(charset)), null, BASE)
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.text().headline()).isEqualTo("新しい橋の計画"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CDATA", "html5", "xml", "text/html", "HTML", "rich", "application/xml"})
    void contentOfAnUnknownTypeLosesNoText(String type) throws Exception {
        assertThat(content("type='" + type + "'", "&lt;p&gt;Hello&lt;/p&gt;")).isEqualTo(Content.html("<p>Hello</p>"));
    }

    @Test
    void unknownTypeIsNoted() throws Exception {
        assertThat(read(atom("<content type='html5'>&lt;p&gt;Hello&lt;/p&gt;</content>"))
                        .problems())
                .containsExactly("item 1: content of type 'html5' (expected: text, html, xhtml or a media type)");
    }

    @Test
    void base64OfTextIsText() throws Exception {
        String encoded = Base64.getEncoder().encodeToString("<p>Hello, old friend</p>".getBytes(UTF_8));

        assertThat(content("type='application/octet-stream' mode='base64'", encoded))
                .isEqualTo(Content.html("<p>Hello, old friend</p>"));
        assertThat(content("type='application/octet-stream'", encoded))
                .isEqualTo(Content.html("<p>Hello, old friend</p>"));
        assertThat(content("type='text/html'", encoded)).isEqualTo(Content.html("<p>Hello, old friend</p>"));
        assertThat(content("type='text/plain'", "Words").text()).isEqualTo("Words");
    }

    @Test
    void markupEscapedTwiceIsMarkup() throws Exception {
        assertThat(content("type='html'", "&amp;lt;p&amp;gt;Hello&amp;lt;/p&amp;gt;"))
                .isEqualTo(Content.html("<p>Hello</p>"));
        assertThat(content("type='html'", "3 &amp;lt; 4").text()).isEqualTo("3 &lt; 4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It&#146;s &#147;so&#148;                               | It’s “so”",
                "It\u0092s                                              | It’s",
                "&lt;img src='x.png' alt='Bridge opens'&gt;             | Bridge opens",
                "<![CDATA[It&#146;s]]>                                  | It’s"
            })
    void titleLosesNoCharacter(String xml, String title) throws Exception {
        assertThat(item("<title>" + xml + "</title>").text().headline()).isEqualTo(title);
    }

    @Test
    void entitiesOfTheDocumentItselfAreReplaced() throws Exception {
        var feed = read("<!DOCTYPE rss [<!ENTITY org \"Rivers &#38; Co\"><!ENTITY b '<b>bold</b>'>"
                + "<!ENTITY out SYSTEM 'file:///etc/passwd'><!ENTITY two '&org;&org;'>]>"
                + "<rss><channel><title>&org;</title><item><title>&b; <![CDATA[&org;]]></title>"
                + "<description>&out;&two;</description></item></channel></rss>");

        assertThat(feed.title()).isEqualTo("Rivers & Co");
        assertThat(feed.items().getFirst().text().headline()).isEqualTo("bold &org;");
        assertThat(String.valueOf(feed.items().getFirst().text().lead())).doesNotContain("root", "Rivers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "fullitem", "content:encoded", "xhtml:body"})
    void textOfAnItemIsInManyElements(String name) throws Exception {
        assertThat(item("<title>A</title><%s>&lt;p&gt;Words&lt;/p&gt;</%s>".formatted(name, name))
                        .text()
                        .content())
                .isEqualTo(Content.html("<p>Words</p>"));
    }

    @Test
    void mediaDescribeAnItemWithoutOtherWords() throws Exception {
        var item = item("<media:group><media:title>A</media:title><media:description>Lead</media:description>"
                + "</media:group><media:category label='Bridges'>news/bridges</media:category>");

        assertThat(item.text().headline()).isEqualTo("A");
        assertThat(item.text().lead()).isEqualTo("Lead");
        assertThat(item.text().categories()).containsExactly("news/bridges", "Bridges");
    }

    @Test
    void itemWithAnEnclosureOnlyHasItForALink() throws Exception {
        assertThat(item("<enclosure url='http://ex.org/a.pdf' type='application/pdf' length='1'/>")
                        .link())
                .hasToString("http://ex.org/a.pdf");
        assertThat(item("<guid isPermaLink='false'>1</guid><enclosure url='http://ex.org/a.pdf'/>")
                        .link())
                .isNull();
    }

    @Test
    void categoryHasItsTermAndItsLabel() throws Exception {
        var item = read(atom("<category term='x1' label='Bridges'/><category label='Roads'/><title>A</title>"))
                .items()
                .getFirst();

        assertThat(item.text().categories()).containsExactly("x1", "Bridges", "Roads");
    }

    @Test
    void channelIsDescribedByModules() throws Exception {
        var about = read("<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
                        + " xmlns:dcterms='http://purl.org/dc/terms/'><channel><itunes:subtitle>About</itunes:subtitle>"
                        + "<author>Ann</author><dcterms:issued>2026-11-03</dcterms:issued></channel></rss>")
                .metadata();

        assertThat(about.description()).isEqualTo("About");
        assertThat(about.authors()).containsExactly("Ann");
        assertThat(about.dates().published()).isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
    }

    @Test
    void beginningOfUnixTimeIsNoDate() throws Exception {
        var feed = read("<rss><channel><item><title>A</title><pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate>"
                + "</item></channel></rss>");

        assertThat(feed.items().getFirst().text().dates().published()).isNull();
        assertThat(feed.problems())
                .containsExactly("item 1: pubdate 'Thu, 01 Jan 1970 00:00:00 +0000', the beginning of Unix time"
                        + " (expected: a date; it is left out)");
    }

    @Test
    void timesInSecondsAreRead() throws Exception {
        var feed = read("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\","
                + " \"title\": \"A\", \"date_published\": 1793692800, \"date_modified\": 1793692800000}]}");

        var dates = feed.items().getFirst().text().dates();
        assertThat(dates.published()).isEqualTo(Instant.parse("2026-11-03T08:00:00Z"));
        assertThat(dates.updated()).isEqualTo(Instant.parse("2026-11-03T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://",
                "http:///path",
                "http://a b.example/",
                "http://example.org:99999/",
                "mailto:press@example.org"
            })
    void linkOutsideTheWebIsLeftOutAndNoted(String link) throws Exception {
        var feed = read("<rss><channel><item><title>A</title><link>%s</link></item></channel></rss>".formatted(link));

        assertThat(feed.items())
                .singleElement()
                .satisfies(item -> assertThat(item.link()).isNull());
        assertThat(feed.problems()).singleElement().asString().contains("(expected: an http or https URL)");
    }

    private Content content(String attributes, String text) throws Exception {
        return read(atom("<title>A</title><content %s>%s</content>".formatted(attributes, text)))
                .items()
                .getFirst()
                .text()
                .content();
    }

    private static String atom(String inEntry) {
        return "<feed xmlns='%s'><entry><id>urn:1</id>%s</entry></feed>".formatted(ATOM, inEntry);
    }

    private ParsedItem item(String inItem) throws Exception {
        return read("<rss xmlns:media='http://search.yahoo.com/mrss/'"
                        + " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                        + " xmlns:xhtml='http://www.w3.org/1999/xhtml'><channel><item>"
                        + inItem + "</item></channel></rss>")
                .items()
                .getFirst();
    }

    private FeedDocument read(String document) throws NotAFeedException {
        return parser.parse(document.getBytes(UTF_8), null, BASE);
    }
}
