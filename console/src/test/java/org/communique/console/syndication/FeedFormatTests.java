package org.communique.console.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.communique.console.document.IndexedDocument;
import org.communique.console.document.SampleReleases;
import org.communique.console.search.ReleaseSearch;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A search in each format. Whether feed readers understand them is tried with ingest's parser, in pipeline-tests. */
class FeedFormatTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    private static final FeedContents.Removal REMOVAL = new FeedContents.Removal(
            "aaaabbbbccccddddeeeeffff22", Instant.parse("2026-03-02T10:00:00Z"), "withdrawn by its source");

    @Test
    void entryOfAtomHasAPermanentIdAndTheTimeOfItsRevision() throws Exception {
        var atom = xml(FeedFormat.ATOM, feed(SampleReleases.with("revision", 2)));

        assertThat(text(atom, ATOM, "id", 0)).isEqualTo("urn:communique:releases");
        assertThat(text(atom, ATOM, "id", 1)).isEqualTo("urn:communique:release:" + SampleReleases.ID);
        assertThat(text(atom, ATOM, "updated", 1)).isEqualTo("2026-03-01T09:00:05Z");
        assertThat(text(atom, ATOM, "published", 0)).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(text(atom, ATOM, "name", 0)).isEqualTo("rivers.example");
        assertThat(atom.getElementsByTagNameNS(ATOM, "category")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("term")
                        .getNodeValue())
                .isEqualTo("medtop:03000000");
    }

    @Test
    void feedOfAtomNamesItselfAndItsPage() throws Exception {
        var atom = xml(FeedFormat.ATOM, feed(SampleReleases.with("revision", 1)));
        var links = atom.getElementsByTagNameNS(ATOM, "link");

        assertThat(links.item(0).getAttributes().getNamedItem("rel").getNodeValue())
                .isEqualTo("self");
        assertThat(links.item(0).getAttributes().getNamedItem("href").getNodeValue())
                .isEqualTo("http://localhost:8080/releases.atom");
        assertThat(links.item(1).getAttributes().getNamedItem("rel").getNodeValue())
                .isEqualTo("alternate");
    }

    @Test
    void withdrawalIsATombstone() throws Exception {
        var atom = xml(FeedFormat.ATOM, feed());
        var deleted = atom.getElementsByTagNameNS(TOMBSTONES, "deleted-entry").item(0);

        assertThat(deleted.getAttributes().getNamedItem("ref").getNodeValue())
                .isEqualTo("urn:communique:release:aaaabbbbccccddddeeeeffff22");
        assertThat(deleted.getAttributes().getNamedItem("when").getNodeValue()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(deleted.getTextContent()).isEqualTo("withdrawn by its source");
        assertThat(text(atom, ATOM, "updated", 0)).isEqualTo("2026-03-02T10:00:00Z");
    }

    @Test
    void endOfAnEmbargoIsTheTimeOfTheEntry() {
        var release = SampleReleases.with("embargoedUntil", "2026-03-03T06:00:00Z");

        assertThat(feed(release).entries().getFirst().updated()).isEqualTo(Instant.parse("2026-03-03T06:00:00Z"));
    }

    @Test
    void markupInAHeadlineIsText() throws Exception {
        var hostile = "<script>alert('x')</script> & ]]> \u0000\u0008\uD800 done";
        var fields = SampleReleases.fields();
        fields.put("headline", hostile);
        fields.put("body", hostile);
        fields.put("summary", hostile);
        var feed = feed(SampleReleases.of(fields));
        var shown = "<script>alert('x')</script> & ]]>  done";

        assertThat(text(xml(FeedFormat.ATOM, feed), ATOM, "title", 1)).isEqualTo(shown);
        var rss = xml(FeedFormat.RSS, feed);
        assertThat(text(rss, null, "title", 1)).isEqualTo(shown);
        // A description is HTML: what a reader gets is escaped once more.
        assertThat(text(rss, null, "description", 1))
                .startsWith("&lt;script&gt;")
                .contains("&amp; ]]&gt;");
        assertThat(json(feed).at("/items/0/title").asString()).isEqualTo(shown);
    }

    @Test
    void itemOfRssHasAGuidThatIsNoLink() throws Exception {
        var rss = xml(FeedFormat.RSS, feed(SampleReleases.with("revision", 1)));
        var guid = rss.getElementsByTagName("guid").item(0);

        assertThat(guid.getTextContent()).isEqualTo("urn:communique:release:" + SampleReleases.ID);
        assertThat(guid.getAttributes().getNamedItem("isPermaLink").getNodeValue())
                .isEqualTo("false");
        assertThat(text(rss, null, "pubDate", 0)).isEqualTo("Sun, 01 Mar 2026 09:00:00 GMT");
        assertThat(text(rss, ATOM, "updated", 0)).isEqualTo("2026-03-01T09:00:05Z");
        assertThat(text(rss, "http://purl.org/rss/1.0/modules/content/", "encoded", 0))
                .isEqualTo("<p>The council opened a fund.</p>\n<p>It starts with 40 million euro.</p>");
    }

    @Test
    void itemOfJsonFeedHasItsDates() {
        var json = json(feed(SampleReleases.with("revision", 1)));

        assertThat(json.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.path("feed_url").asString()).isEqualTo("http://localhost:8080/releases.json");
        assertThat(json.at("/items/0/date_published").asString()).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(json.at("/items/0/date_modified").asString()).isEqualTo("2026-03-01T09:00:05Z");
        assertThat(json.at("/items/0/url").asString()).startsWith("https://rivers.example/news/");
        assertThat(json.at("/_removed/0/id").asString()).endsWith("aaaabbbbccccddddeeeeffff22");
    }

    @Test
    void linkOfAReleaseWithoutAWebAddressIsItsPage() {
        var entry = feed(SampleReleases.with("url", "javascript:alert(1)"))
                .entries()
                .getFirst();

        assertThat(entry.link()).isEqualTo("http://localhost:8080/releases/" + SampleReleases.ID);
    }

    @Test
    void emptyFeedStaysTheSame() {
        var address = new FeedAddress("http://localhost:8080", ReleaseSearch.all());
        var empty = new FeedContents("None", address.id(), "self", "page", List.of(), List.of());

        assertThat(empty.updated()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void idOfAFeedIsThatOfItsSearchInAnyFormat() {
        var one = new FeedAddress("http://a", ReleaseSearch.parse(Map.of("q", new String[] {"fund"})));
        var other = new FeedAddress(
                "http://b",
                ReleaseSearch.parse(Map.of("q", new String[] {"fund"})).at(2));

        assertThat(one.id()).isEqualTo(other.id()).startsWith("urn:communique:releases:");
        assertThat(one.feed(FeedFormat.RSS)).isEqualTo("http://a/releases.rss?q=fund");
    }

    @Test
    void positionOfAStreamIsReadAgain() {
        var position = new StreamPosition("releases-1", 42, Instant.ofEpochMilli(1_772_446_530_125L));

        assertThat(StreamPosition.parse(position.id())).contains(position);
        assertThat(StreamPosition.parse("releases-1:42")).isEmpty();
        assertThat(StreamPosition.parse("x".repeat(5000))).isEmpty();
    }

    @Test
    void latestOfBothListsComeFirstEachOnce() {
        var changed = SampleReleases.of(
                SampleReleases.fields("aaaabbbbccccddddeeeeffff22", Instant.parse("2026-03-02T00:00:00Z")));
        var lifted = SampleReleases.with("embargoedUntil", "2026-03-03T06:00:00Z");

        var merged = ReleaseChanges.merged(List.of(changed, lifted), List.of(lifted), 10);

        assertThat(merged).extracting(IndexedDocument::id).containsExactly(lifted.id(), changed.id());
    }

    @Test
    void reasonsOfASourceAreNotForReaders() {
        var fields = SampleReleases.fields();
        fields.put("pubStatus", "withheld");
        fields.put("withholdingReason", "a secret name");

        assertThat(ReleaseChanges.removal(SampleReleases.of(fields)).reason()).isEqualTo("held back by its source");
    }

    private static FeedContents feed(IndexedDocument... releases) {
        var address = new FeedAddress("http://localhost:8080", ReleaseSearch.all());
        return new FeedContents(
                "All releases",
                address.id(),
                address.feed(FeedFormat.ATOM),
                address.page(),
                Arrays.stream(releases)
                        .map(release -> new FeedContents.Entry(release, address.release(release.id())))
                        .toList(),
                List.of(REMOVAL));
    }

    private static Document xml(FeedFormat format, FeedContents feed) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(format.write(feed)));
    }

    private static JsonNode json(FeedContents feed) {
        var address = new FeedAddress("http://localhost:8080", ReleaseSearch.all());
        var own = new FeedContents(
                feed.title(), feed.id(), address.feed(FeedFormat.JSON), feed.page(), feed.entries(), feed.removals());
        return new JsonMapper().readTree(new String(FeedFormat.JSON.write(own), StandardCharsets.UTF_8));
    }

    private static String text(Document document, String namespace, String name, int index) {
        var nodes = namespace == null
                ? document.getElementsByTagName(name)
                : document.getElementsByTagNameNS(namespace, name);
        return nodes.item(index).getTextContent();
    }
}
