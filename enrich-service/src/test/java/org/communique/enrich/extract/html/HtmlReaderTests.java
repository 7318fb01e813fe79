package org.communique.enrich.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Embargo;
import org.communique.enrich.extract.ExtractedContent;
import org.communique.enrich.text.date.EmbargoNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTests {

    private static final String PROSE =
            "<p>The Rivers Council opened a flood fund on Sunday, with forty million euro for"
                    + " towns along the upper Lenne, which had asked for it since the last winter.</p>";

    @Test
    void pageYieldsItsParagraphsOnly() throws IOException {
        var body = read(resource("release.html")).body();

        assertThat(body.split("\n\n", -1))
                .containsExactly(
                        "Der Flussrat hat am Dienstag einen Hochwasserfonds eröffnet, mit vierzig Millionen Euro für Städte an der oberen Lenne. Das Geld kommt von den sieben Mitgliedern.",
                        "Drei Jahre Zeit",
                        "Es soll innerhalb von drei Jahren für Dämme, Pumpen und Becken ausgegeben werden, sagte die Präsidentin Ana Moreau in Halvern.",
                        "Die Städte können sich ab April bewerben.",
                        "Dämme und Deiche, die älter als vierzig Jahre sind",
                        "Pumpen für Schöpfwerke an der oberen Lenne");
    }

    @Test
    void headYieldsHeadlineDescriptionLanguageAndDates() throws IOException {
        var reading = read(resource("release.html"));

        assertThat(reading.headline()).isEqualTo("Flussrat eröffnet Hochwasserfonds");
        assertThat(reading.description()).startsWith("Der Fonds ist mit vierzig Millionen Euro");
        assertThat(reading.language()).isEqualTo("de");
        assertThat(reading.dates())
                .isEqualTo(
                        new Dates(Instant.parse("2026-03-03T08:00:00Z"), Instant.parse("2026-03-03T09:30:00Z"), null));
    }

    @Test
    void datesInTheTextReplaceMissingOnesOfTheHead() {
        var reading = read("<h1>Fund opened</h1><p>Halvern, 3 March 2026</p>" + PROSE.repeat(4));

        assertThat(reading.dates().published()).isEqualTo("2026-03-03T00:00:00Z");
    }

    @Test
    void embargoOutsideOfTheMainTextIsFound() {
        var reading = read(
                "<div class=meta><p class=embargo>EMBARGOED UNTIL 14:00 CET, 3 March 2026</p></div><article><h1>Fund opened</h1>"
                        + PROSE.repeat(4) + "</article>");

        assertThat(reading.embargoNotices())
                .containsExactly(new EmbargoNotice("EMBARGOED UNTIL 14:00 CET, 3 March 2026"));
        assertThat(reading.body()).doesNotContain("EMBARGOED");
    }

    @Test
    void embargoesInAListOfReleasesAreIgnored() {
        var reading = read("<ul><li>Embargo: 3 March 2026</li><li>Embargo: 4 March 2026</li></ul><article>"
                + PROSE.repeat(4) + "</article>");

        assertThat(reading.embargoNotices()).isEmpty();
    }

    @Test
    void everyEmbargoInTheMainTextIsFound() {
        var reading = read("<p>Embargo: 3 March 2026</p><p>Embargo: 4 March 2026</p>" + PROSE.repeat(4));

        assertThat(reading.embargoNotices()).hasSize(2);
    }

    @Test
    void dateOfAvailabilityIsAnEmbargo() {
        var reading = read("<head><meta name=dcterms.available content=2026-03-03T14:00:00Z></head>" + PROSE);

        assertThat(reading.dates().embargoedUntil()).isEqualTo(new Embargo(Instant.parse("2026-03-03T14:00:00Z")));
    }

    @Test
    void siteNameIsNoPartOfTheHeadline() {
        assertThat(read("<title>Rivers Council opens flood fund | Rivers Council</title>" + PROSE)
                        .headline())
                .isEqualTo("Rivers Council opens flood fund");
    }

    @Test
    void fragmentOfAFeedItemIsReadWhole() {
        assertThat(read("<p>Short one.</p><p>And <b>another</b> one.</p>").body())
                .isEqualTo("Short one.\n\nAnd another one.");
    }

    @Test
    void textWithoutParagraphsIsReadByItsBreaks() {
        assertThat(read("The Council met.<br><br>It opened a fund.<br>It is large.")
                        .body())
                .isEqualTo("The Council met.\n\nIt opened a fund. It is large.");
    }

    @Test
    void sectionsOfOneTextBelongTogether() {
        var reading = read(
                "<body><div id=page><div><div>" + PROSE.repeat(3) + "</div><div>" + PROSE.repeat(3)
                        + "<p>This is the end of it, which is in another section of the page than the beginning.</p></div></div></div></body>");

        assertThat(reading.body()).contains("This is the end of it");
    }

    @Test
    void commentsAreNoPartOfTheText() {
        var comment =
                "<article class=comment-body><p>Too late, as always, and not enough, if you ask me, and you do.</p></article>";
        var body = read("<body><div><h1>Fund opened</h1>" + PROSE.repeat(3) + "<div id=comments>" + comment.repeat(20)
                        + "</div></div></body>")
                .body();

        assertThat(body).contains("had asked for it").doesNotContain("Too late");
    }

    @Test
    void teasersMarkedAsArticlesAreNoPartOfTheText() {
        var teaser =
                "<article><h2>Dam repaired</h2><p>The dam at Halvern was repaired in time, said the Council.</p></article>";
        var body = read("<body><div><article>" + PROSE.repeat(5) + "</article><aside>" + teaser.repeat(4)
                        + "</aside></div></body>")
                .body();

        assertThat(body).contains("had asked for it").doesNotContain("repaired");
    }

    @Test
    void markedBodyIsReadWithoutItsProperties() {
        var body = read("<body><div itemscope><div itemprop=keywords>fund,flood</div><div itemprop=author>Ana</div>"
                        + "<div itemprop=articleBody>"
                        + PROSE.replaceAll("</?p>", " ").repeat(4) + "</div></div></body>")
                .body();

        assertThat(body).startsWith("The Rivers Council").doesNotContain("fund,flood", "Ana");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribe to our newsletter.",
                "Follow the Council on Twitter and Facebook.",
                "Folgen Sie uns auf Mastodon!",
                "Abonnez-vous à notre lettre d’information.",
                "Get the latest news in your inbox."
            })
    void invitationBelowTheTextIsNoPartOfIt(String invitation) {
        assertThat(read(PROSE + "<p>The fund is open.</p><p>" + invitation + "</p>")
                        .body())
                .endsWith("The fund is open.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Towns can sign up for the fund until the end of April.",
                "The number of subscriptions rose by 4 %.",
                "Further prizes are to follow on Monday."
            })
    void lastSentenceOfATextIsNoInvitation(String sentence) {
        assertThat(read(PROSE + "<p>" + sentence + "</p>").body()).endsWith(sentence);
    }

    /** What ingest leaves of a page by the selector of its feed. */
    @Test
    void pageReducedToItsTextIsReadWhole() {
        var body = read("<html><head><title>Fund opened</title></head><body><div class=release-text><h3>Fees</h3>"
                        + "<p>They rise.</p><div>By 2 %.</div></div></body></html>")
                .body();

        assertThat(body).isEqualTo("Fees\n\nThey rise.\n\nBy 2 %.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type=application/ld+json>{\"@graph\": </script>",
                "<script type=application/ld+json>[[[[[[[[[[{}]]]]]]]]]]</script>",
                "<script type=application/ld+json>{\"@type\": [[\"Article\"]], \"headline\": {\"a\": 1}, \"datePublished\": 7}</script>",
                "<meta property=article:published_time content='yesterday'>",
                "<html lang='!!'>",
                "<meta name=date content=2026-02-31>"
            })
    void brokenMetadataIsIgnored(String broken) {
        var reading = read("<html><head>" + broken + "</head><body>" + PROSE + "</body></html>");

        assertThat(reading.body()).startsWith("The Rivers Council");
        assertThat(reading.dates()).isEqualTo(Dates.UNKNOWN);
    }

    private static ExtractedContent read(String html) {
        return HtmlReader.read(html, null, ZoneOffset.UTC);
    }

    private static String resource(String name) throws IOException {
        try (var resource = HtmlReaderTests.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void tableOfFiguresKeepsItsCells() {
        var reading = read(
                "<article>" + PROSE.repeat(4)
                        + "<table><tr><th>Quarter</th><th>Sales</th></tr><tr><td>Q3</td><td>5.2 million</td></tr></table></article>");

        assertThat(reading.body()).contains("| Quarter | Sales |\n\n| Q3 | 5.2 million |");
    }

    @Test
    void elementsBesideEachOtherAreWordsOfTheirOwnButNotWithinAWord() {
        assertThat(
                        read("<p><span>12 October 2023</span><span>Research</span> of the river, the third and last of its kind.</p>"
                                        + PROSE.repeat(4))
                                .body())
                .contains("2023 Research");
        assertThat(read("<p><span>T</span><span>he</span> council opened the new bridge over the river on Monday.</p>"
                                + PROSE.repeat(4))
                        .body())
                .startsWith("The council");
    }

    @Test
    void dateInTheFooterOfAnArticleIsReadBeforeTheFooterGoes() {
        var reading = read(
                "<article><h1>Bridge opens over the river</h1>" + PROSE.repeat(4)
                        + "<footer class='entry-meta'><time class='entry-date published' datetime='2025-03-04T09:00:00+01:00'>4 March</time></footer></article>");

        assertThat(reading.dates().published()).isEqualTo("2025-03-04T08:00:00Z");
        assertThat(reading.body()).doesNotContain("4 March");
    }
}
