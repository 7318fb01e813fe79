package org.communique.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.tag.Provenance;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.Releases;
import org.communique.enrich.step.Steps;
import org.junit.jupiter.api.Test;

/** Where each field was found. */
class ProvenanceTests {

    private static final EnrichmentPipeline PIPELINE = new EnrichmentPipeline(Steps.all());

    private static final String PAGE = """
            <html lang="en"><head>
            <title>Fund opened – Rivers Council</title>
            <meta property="og:title" content="Fund opened"><meta name="author" content="Press office">
            <meta property="og:description" content="The Council opened a flood fund for the towns along the upper Lenne.">
            <link rel="canonical" href="https://rivers.example/news/1">
            <script type="application/ld+json">{"@type": "NewsArticle", "image": "https://rivers.example/1.jpg",
            "datePublished": "2026-03-02T09:00:00Z"}</script></head>
            <body><main><h2>News</h2><p><time itemprop="dateModified" datetime="2026-03-02T10:00:00Z">10:00</time></p>
            <p>EMBARGOED UNTIL 3 March 2026, 14:00 CET</p>
            <p>The Rivers Council opened a flood fund on Sunday, with forty million euro for towns along the upper Lenne,
            which had asked for it since the last winter.</p>
            <p>The fund pays for dams and pumps, said its president, Ana Moreau, in Liège. It is open until the end of the
            year, and towns that have not asked for anything so far may do so in April, she said.</p></main></body></html>
            """;

    @Test
    void pageTellsMostOfWhatTheFeedDoesNot() {
        var from = from(Releases.withPage(PAGE));

        assertThat(from)
                .containsAllEntriesOf(Map.of(
                        "headline", From.OPEN_GRAPH,
                        "lead", From.OPEN_GRAPH,
                        "body", From.PAGE,
                        "language", From.TEXT,
                        "published", From.JSON_LD,
                        "updated", From.MARKUP,
                        "embargoedUntil", From.TEXT,
                        "author", From.META,
                        "image", From.JSON_LD,
                        "canonicalUrl", From.META))
                .doesNotContainKeys("wordCount", "topics", "keyphrases", "summary", "contentHash");
    }

    @Test
    void bodyWithoutAWordIsFoundNowhere() {
        var page = Content.html("<html><body><img src=a.png></body></html>");

        assertThat(from(Releases.release("picture", "Fund opened", Content.plain(""), page)))
                .containsEntry("body", From.NOWHERE);
    }

    @Test
    void whatTheFeedTellsIsTheFeeds() {
        var raw = Releases.anyRelease();
        var dates = new Dates(Instant.parse("2026-03-02T08:00:00Z"), null, null);
        var release = new RawRelease(
                raw.identity(),
                raw.origin(),
                SourceText.builder()
                        .headline("Flood fund opened")
                        .lead("Forty million euro.")
                        .language("fi")
                        .dates(dates)
                        .content(Content.plain("Lenne"))
                        .build(),
                Content.html(PAGE.replaceAll("(?s)<main>.*</main>", "Please enable JavaScript. ")));

        assertThat(from(release))
                .containsAllEntriesOf(Map.of(
                        "headline", From.FEED,
                        "lead", From.FEED,
                        "published", From.FEED,
                        "author", From.META));
    }

    @Test
    void plainTextTellsWhatIsWrittenInIt() {
        var from = from(Releases.pushed("Flood fund opened\n\nLiège, 2 March 2026\n\n" + Releases.BODY));

        assertThat(from)
                .containsAllEntriesOf(Map.of(
                        "headline", From.TEXT, "body", From.FEED, "published", From.TEXT, "language", From.TEXT));
    }

    @Test
    void declaredLanguageIsTheDeclarers() {
        assertThat(from(Releases.withPage("<html lang=fi><h1>Xyzzy</h1>"))).containsEntry("language", From.MARKUP);
    }

    private static Map<String, From> from(RawRelease raw) {
        var from = new HashMap<String, From>();
        for (Provenance one : PIPELINE.enrich(raw).provenance()) {
            if (one.from() != null) {
                from.put(one.field(), one.from());
            }
        }
        return from;
    }
}
