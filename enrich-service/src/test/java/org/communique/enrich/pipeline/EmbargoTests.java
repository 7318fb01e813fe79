package org.communique.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.communique.contracts.event.EmbargoLift;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.PubStatus;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.tag.Provenance;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.Releases;
import org.communique.enrich.step.Steps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Until when releases are held that say so, as text and as page. */
class EmbargoTests {

    private static final EnrichmentPipeline PIPELINE = new EnrichmentPipeline(Steps.all());

    private static final String HEADLINE = "Bridge opens over the river";
    private static final String PROSE =
            "The minister opened a bridge over the river on Sunday, with forty guests from the towns along the upper Lenne."
                    + " It had been asked for since the last winter, when high water closed the old one for weeks.";
    private static final String WITHOUT_MOMENT = "STRICTLY UNDER EMBARGO until the minister has spoken";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            EMBARGOED UNTIL 9:00 a.m. CT, October 12, 2028             | wire.example.com         | 2028-10-12T14:00:00Z
            UNDER EMBARGO until October 12, 2028 9 a.m. (PACIFIC)      | wire.example.com         | 2028-10-12T16:00:00Z
            Embargoed until 9:00 a.m. Eastern Time on October 12, 2028 | wire.example.com         | 2028-10-12T13:00:00Z
            Embargoed until 9:00 a.m. MT, October 12, 2028             | wire.example.com         | 2028-10-12T15:00:00Z
            Embargoed until 9:00 UTC+3, 12 October 2028                | wire.example.com         | 2028-10-12T06:00:00Z
            Embargoed until 9:00 GMT-5, 12 October 2028                | wire.example.com         | 2028-10-12T14:00:00Z
            Embargoed until 9:00 a.m. HKT, 12 October 2028             | wire.example.com         | 2028-10-12T01:00:00Z
            Embargoed until noon ET, October 12, 2028                  | wire.example.com         | 2028-10-12T16:00:00Z
            EMBARGOED UNTIL⏎14:00 GMT, 12 October 2028                 | wire.example.com         | 2028-10-12T14:00:00Z
            FOR RELEASE: 10:00 A.M. EDT, THURSDAY, OCTOBER 12, 2028    | wire.example.com         | 2028-10-12T14:00:00Z
            Transmission of material in this release is embargoed until 8:30 a.m. (ET) Thursday, October 12, 2028 | wire.example.com | 2028-10-12T12:30:00Z
            EMBARGO UNTIL 12/10/2028 14:00                             | press.example.co.uk      | 2028-10-12T13:00:00Z
            EMBARGO UNTIL 12/10/2028 14:00                             | wire.example.com         | 2028-12-11T02:00:00Z
            Embargado hasta el 12 de octubre de 2028 a las 14:00       | ministerio.example.es    | 2028-10-12T12:00:00Z
            Sotto embargo fino al 12 ottobre 2028 ore 14:00            | ministero.example.it     | 2028-10-12T12:00:00Z
            Onder embargo tot 12 maart 2028, 14.00 uur                 | ministerie.example.nl    | 2028-03-12T13:00:00Z
            EMBARGOED UNTIL:⏎Thursday 12 October 2028⏎14:00 GMT        | wire.example.com         | 2028-10-12T14:00:00Z
            EMBARGOED UNTIL⏎⏎14:00 GMT, 12 October 2028                | wire.example.com         | 2028-10-12T14:00:00Z
            This release is embargoed until 14:00 GMT on 12⏎October 2028 and not to be published before. | wire.example.com | 2028-10-12T14:00:00Z
            Transmission of material in this release is embargoed until 8:30 a.m.⏎(ET) Thursday, October 12, 2028 | wire.example.com | 2028-10-12T12:30:00Z
            For release at 2:00 p.m. EDT⏎October 12, 2028              | wire.example.com         | 2028-10-12T18:00:00Z
            EMBARGO⏎Thursday 12 October 2028⏎00:01 BST                 | wire.example.com         | 2028-10-11T23:01:00Z
            NOT FOR PUBLICATION⏎before 14:00 GMT, 12 October 2028      | wire.example.com         | 2028-10-12T14:00:00Z
            STRICTLY EMBARGOED⏎Not for broadcast before 12 October 2028, 14:00 GMT | wire.example.com | 2028-10-12T14:00:00Z
            Sperrfrist:⏎12. Oktober 2028, 14 Uhr                       | amt.example.de           | 2028-10-12T12:00:00Z
            Sous embargo jusqu’au⏎12 octobre 2028 à 14h30              | ministere.example.fr     | 2028-10-12T12:30:00Z
            EMBARGOED UNTIL 14:00 GMT⏎THURSDAY, 12 OCTOBER 2028⏎London, 2 March 2026 | wire.example.com | 2028-10-12T14:00:00Z
            """)
    void noticeHoldsUntilItsMomentInTextAndPage(String line, String source, Instant until) {
        for (var content : forms(line)) {
            var release = PIPELINE.enrich(release(source, content, null));

            assertThat(release.dates().embargoedUntil()).as("%s", content).isEqualTo(new Embargo(until));
            assertThat(release.pubStatus()).isEqualTo(PubStatus.USABLE);
            assertThat(release.withholdingReason()).isNull();
            assertThat(release.dates().published()).as("%s", content).isIn(null, Instant.parse("2026-03-02T00:00:00Z"));
            assertThat(release.text().headline()).isEqualTo(HEADLINE);
            assertThat(release.text().body()).doesNotContain("2028");
        }
    }

    @Test
    void noticeWithoutAMomentWithholdsAndSaysWhy() {
        for (var content : forms(WITHOUT_MOMENT)) {
            var release = PIPELINE.enrich(release("wire.example.com", content, null));

            assertThat(release.pubStatus()).isEqualTo(PubStatus.WITHHELD);
            assertThat(release.withholdingReason())
                    .isEqualTo("embargo: \"%s\" (expected: a day, and its time if there is one)"
                            .formatted(WITHOUT_MOMENT));
            assertThat(release.dates().embargoedUntil()).isNull();
            assertThat(release.provenance()).contains(new Provenance("withholdingReason", "dates", 4, From.TEXT));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UN lifts arms embargo on Ruritania",
                "The embargo was lifted in 2015.",
                "Trade embargo costs farmers millions",
                "Embargo lifted",
                "The Council extended its oil embargo until 31 January 2029.",
                "Das Waffenembargo gilt bis 2030.",
                "L’embargo sur les armes est levé",
                "FOR IMMEDIATE RELEASE",
                "For release dates see the calendar.",
                "Embargoed goods were seized at the port.",
                "Sin embargo, el ministro hablará el 12 de octubre de 2028."
            })
    void proseHoldsNothing(String line) {
        for (var content : forms(line)) {
            assertFree(PIPELINE.enrich(release("wire.example.com", content, null)));
        }
        assertFree(PIPELINE.enrich(
                Releases.release("headline", line, Content.plain(line + "\n\n" + PROSE + " " + line), null)));
    }

    @Test
    void sentenceThatWasWrappedIsNoNotice() {
        var text = HEADLINE + "\n\nThe Council spoke for three hours and then extended its oil\n"
                + "embargo until 31 January 2029, and the other one on timber, as\nhad been said in the spring.";

        assertFree(PIPELINE.enrich(release("wire.example.com", Content.plain(text), null)));
    }

    @Test
    void bareWordBelowProseIsAHeading() {
        var text = HEADLINE + "\n\n" + PROSE + "\n\nEmbargo\n\n" + PROSE;

        assertFree(PIPELINE.enrich(release("wire.example.com", Content.plain(text), null)));
        assertThat(PIPELINE.enrich(
                                release("wire.example.com", Content.plain(HEADLINE + "\n\nEMBARGO\n\n" + PROSE), null))
                        .pubStatus())
                .isEqualTo(PubStatus.WITHHELD);
    }

    @Test
    void noticeBelowTheTextHoldsToo() {
        var text = HEADLINE + "\n\n" + PROSE + "\n\nEmbargoed until 14:00 GMT, 12 October 2028";

        assertHeldUntil("2028-10-12T14:00:00Z", release("wire.example.com", Content.plain(text), null));
    }

    @Test
    void noticeBeforeTheHeadlineHoldsAndTheHeadlineStays() {
        var text = "EMBARGOED UNTIL 14:00 GMT, 12 OCTOBER 2028\n" + HEADLINE + "\n\n" + PROSE;

        var release = PIPELINE.enrich(release("wire.example.com", Content.plain(text), null));

        assertThat(release.dates().embargoedUntil()).isEqualTo(new Embargo(Instant.parse("2028-10-12T14:00:00Z")));
        assertThat(release.text().headline()).isEqualTo(HEADLINE);
    }

    @Test
    void noticeThatRunsIntoTheProseHolds() {
        var text = HEADLINE + "\n\nEMBARGOED UNTIL 14:00 GMT, 12 OCTOBER 2028 – " + PROSE;

        assertHeldUntil("2028-10-12T14:00:00Z", release("wire.example.com", Content.plain(text), null));
        assertHeldUntil(
                "2028-10-12T14:00:00Z",
                release("wire.example.com", Content.html("<p>" + text.replace("\n\n", "</p><p>") + "</p>"), null));
    }

    @Test
    void headlineOfTheFeedMayBeANotice() {
        var raw = Releases.release(
                "h", "EMBARGOED until 14:00 GMT 12 October 2028: " + HEADLINE, Content.plain(PROSE), null);

        assertHeldUntil("2028-10-12T14:00:00Z", raw);
    }

    @Test
    void tableOfThePageMayHoldIt() {
        var page = "<table><tr><th>Embargo</th><td>12 October 2028, 14:00 GMT</td></tr></table><article><h1>" + HEADLINE
                + "</h1>" + ("<p>" + PROSE + "</p>").repeat(4) + "</article>";

        assertHeldUntil("2028-10-12T14:00:00Z", Releases.withPage(page));
    }

    @Test
    void linesOfPreformattedTextAreLines() {
        var page = "<pre>" + HEADLINE + "\n\nEMBARGOED UNTIL\n14:00 GMT, 12 October 2028\n\n" + PROSE + "</pre>";

        assertHeldUntil("2028-10-12T14:00:00Z", Releases.withPage(page));
    }

    @Test
    void titleOfThePageMayBeANotice() {
        var page = "<title>EMBARGOED until 14:00 GMT 12 October 2028: Bridge opens</title><article>"
                + ("<p>" + PROSE + "</p>").repeat(4) + "</article>";

        assertHeldUntil("2028-10-12T14:00:00Z", Releases.withPage(page));
    }

    @Test
    void noticeOfTheFeedHoldsWhereThePageHasNone() {
        var raw = Releases.release(
                "r",
                HEADLINE,
                Content.html("<p>Embargoed until 14:00 GMT, 12 October 2028</p>"),
                Content.html("<article>" + ("<p>" + PROSE + "</p>").repeat(4) + "</article>"));

        assertHeldUntil("2028-10-12T14:00:00Z", raw);
    }

    @Test
    void menuThatSpeaksOfEmbargoesHoldsNothing() {
        var page = "<nav><a href=/e>Embargoed</a><a href=/p>Embargo policy</a></nav><article>"
                + ("<p>" + PROSE + "</p>").repeat(4) + "</article><footer><p>Under embargo</p></footer>";

        assertFree(PIPELINE.enrich(Releases.withPage(page)));
    }

    @Test
    void latestOfSeveralNoticesCounts() {
        var text = HEADLINE + "\n\nEmbargoed until 14:00 GMT, 12 October 2028\n\n" + PROSE
                + "\n\nNot for broadcast before 18:00 GMT, 12 October 2028";

        assertHeldUntil("2028-10-12T18:00:00Z", release("wire.example.com", Content.plain(text), null));
    }

    @Test
    void languageOfTheReleaseTellsTheZone() {
        var text = """
                Brücke über den Fluss eröffnet

                EMBARGO: 12.10.2028, 14:00

                Die Ministerin hat am Sonntag eine Brücke über den Fluss eröffnet, mit vierzig Gästen aus den Städten an der oberen \
                Lenne. Sie war seit dem letzten Winter verlangt worden, als das Hochwasser die alte für Wochen schloss.""";

        assertHeldUntil("2028-10-12T12:00:00Z", release("wire.example.com", Content.plain(text), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {WITHOUT_MOMENT, "EMBARGOED UNTIL 14:00 GMT, 12 October 2028"})
    void embargoThatTheSourceGaveForMachinesWins(String line) {
        var given = new Embargo(Instant.parse("2026-03-03T08:00:00Z"));

        var release = PIPELINE.enrich(release("wire.example.com", forms(line).getFirst(), given));

        assertThat(release.dates().embargoedUntil()).isEqualTo(given);
        assertThat(release.pubStatus()).isEqualTo(PubStatus.USABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {WITHOUT_MOMENT, "EMBARGOED UNTIL 14:00 GMT, 12 October 2028", "Nothing of the kind"})
    void nothingHoldsWhatAnOperatorReleased(String line) {
        var embargo = new Embargo(Instant.parse("2028-03-03T08:00:00Z"));
        var raw = release("wire.example.com", forms(line).getFirst(), line.startsWith("Nothing") ? embargo : null);
        var lift = new EmbargoLift(Releases.OBSERVED, "desk", null);

        assertFree(PIPELINE.enrich(raw.with(raw.identity(), lift)));
    }

    @Test
    void endOfAnEmbargoIsNoDateOfPublication() {
        var page = "<article><h1>" + HEADLINE
                + "</h1><p>Embargo: <time datetime=2028-10-12T14:00:00Z>12 October 2028, 14:00 GMT" + "</time></p>"
                + ("<p>" + PROSE + "</p>").repeat(4) + "</article>";

        var dates = PIPELINE.enrich(Releases.withPage(page)).dates();

        assertThat(dates.published()).isNull();
        assertThat(dates.embargoedUntil()).isEqualTo(new Embargo(Instant.parse("2028-10-12T14:00:00Z")));
    }

    @Test
    void revisionWithoutTheNoticeIsFreeAgain() {
        assertThat(PIPELINE.enrich(release(
                                "wire.example.com", forms(WITHOUT_MOMENT).getFirst(), null))
                        .pubStatus())
                .isEqualTo(PubStatus.WITHHELD);

        assertFree(PIPELINE.enrich(release("wire.example.com", Content.plain(HEADLINE + "\n\n" + PROSE), null)));
    }

    private static void assertFree(EnrichedRelease release) {
        assertThat(release.pubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(release.dates().embargoedUntil()).isNull();
    }

    private static void assertHeldUntil(String until, RawRelease raw) {
        assertThat(PIPELINE.enrich(raw).dates().embargoedUntil()).isEqualTo(new Embargo(Instant.parse(until)));
    }

    /** A text, a page with a paragraph for each line, and one that breaks its lines. */
    private static List<Content> forms(String line) {
        var text = "%s\n\n%s\n\n%s".formatted(HEADLINE, line.replace('⏎', '\n'), PROSE);
        var paragraphs = "<article><h1>%s</h1><p>%s</p>%s</article>"
                .formatted(HEADLINE, line.replaceAll("⏎+", "</p><p>"), ("<p>" + PROSE + "</p>").repeat(3));
        var breaks = "<div class=meta><b>%s</b></div><article><h1>%s</h1>%s</article>"
                .formatted(line.replaceAll("⏎+", "<br>"), HEADLINE, ("<p>" + PROSE + "</p>").repeat(3));
        return List.of(Content.plain(text), Content.html(paragraphs), Content.html(breaks));
    }

    private static RawRelease release(String source, Content content, @Nullable Embargo embargo) {
        var any = Releases.anyRelease();
        return new RawRelease(
                any.identity(),
                new Origin(source, null, "bridge", null),
                SourceText.builder()
                        .dates(new Dates(null, null, embargo))
                        .content(content)
                        .build(),
                null);
    }
}
