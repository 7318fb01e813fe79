package org.communique.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.PubStatus;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.tag.Contact;
import org.communique.contracts.tag.Dateline;
import org.communique.contracts.tag.DocumentProblem;
import org.communique.contracts.tag.Identifier;
import org.communique.contracts.tag.Provenance;
import org.communique.contracts.tag.Quote;
import org.communique.enrich.FakeStep;
import org.communique.enrich.Releases;
import org.communique.enrich.step.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class EnrichmentPipelineTests {

    private static final List<EnrichmentStep> STEPS = Steps.all();
    private static final EnrichmentPipeline PIPELINE = new EnrichmentPipeline(STEPS);

    @Test
    void releaseKeepsItsIdentityAndGetsTheGeneration() {
        var raw = Releases.anyRelease();

        var release = PIPELINE.enrich(raw);

        assertThat(release.releaseId()).isEqualTo(raw.releaseId());
        assertThat(release.stateVersion().generation()).isEqualTo(EnrichmentPipeline.GENERATION);
        assertThat(release.origin()).isEqualTo(raw.origin());
        assertThat(release.pubStatus()).isEqualTo(PubStatus.USABLE);
    }

    @Test
    void everyFieldSaysWhichStepAddedIt() {
        assertThat(PIPELINE.enrich(Releases.anyRelease()).provenance())
                .extracting(Provenance::field)
                .contains("headline", "body", "language", "wordCount", "people", "topics", "keyphrases")
                .doesNotHaveDuplicates();
    }

    @Test
    void sameReleaseIsEnrichedTheSameTwice() {
        assertThat(PIPELINE.enrich(Releases.anyRelease())).isEqualTo(PIPELINE.enrich(Releases.anyRelease()));
    }

    @Test
    void headlineOfThePageServesWhereTheSourceGaveNone() {
        var release = PIPELINE.enrich(Releases.withPage(page("<h1>Fund opened for towns</h1>")));

        assertThat(release.text().headline()).isEqualTo("Fund opened for towns");
    }

    @Test
    void beginningServesAsHeadlineWhereNothingElseDoes() {
        var release = PIPELINE.enrich(Releases.pushed(Releases.BODY));

        assertThat(release.text().headline())
                .isEqualTo(
                        "The Rivers Council opened a flood fund on Sunday, with forty million euro for towns along the upper Lenne.");
    }

    @Test
    void feedItemServesWhereThePageYieldsLess() {
        var release = PIPELINE.enrich(Releases.release(
                "r", "Fund opened", Content.plain(Releases.BODY), Content.html("<p>Please enable JavaScript.</p>")));

        assertThat(release.text().body()).isEqualTo(Releases.BODY);
    }

    @Test
    void pageServesWhereTheFeedItemIsATeaser() {
        var release = PIPELINE.enrich(
                Releases.release("r", "Fund opened", Content.html("<p>The Council …</p>"), Content.html(page(""))));

        assertThat(release.text().body()).contains("which is the whole of it");
    }

    @Test
    void dateAndEmbargoOfTheFeedWinOverThePage() {
        var given = new Dates(
                Instant.parse("2026-03-02T08:00:00Z"), null, new Embargo(Instant.parse("2026-03-03T08:00:00Z")));
        var release = PIPELINE.enrich(
                dated(given, page("<p>EMBARGOED UNTIL 3 March 2026, 14:00 CET</p><p>1 March 2026</p>")));

        assertThat(release.dates()).isEqualTo(given);
    }

    @Test
    void embargoInThePageCountsWhereTheFeedHasNone() {
        var release = PIPELINE.enrich(dated(Dates.UNKNOWN, page("<p>EMBARGOED UNTIL 3 March 2026, 14:00 CET</p>")));

        assertThat(release.dates().embargoedUntil()).isEqualTo(new Embargo(Instant.parse("2026-03-03T13:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"de, en", "en-GB, en-GB", "EN_us, en-US", "not a tag, en", "utf-8, en", "english, en", ", en"})
    void languageOfTheTextCountsAndTheDeclaredRegionStaysInTheTag(String declared, String tag) {
        var text = PIPELINE.enrich(inLanguage(declared, Releases.BODY)).text();

        assertThat(text.language()).isEqualTo("en");
        assertThat(text.languageTag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"utf-8", "english", "xx", "und"})
    void declarationOutsideOfIso639IsNotBelieved(String declared) {
        assertThat(PIPELINE.enrich(inLanguage(declared, "Xyzzy")).text().language())
                .isNull();
    }

    @Test
    void datelineIsDataAndNoPartOfTheText() {
        var release = PIPELINE.enrich(Releases.pushed(
                "Rivers Council opens flood fund\n\nBRUSSELS, Oct. 12, 2023 /PRNewswire/ -- " + Releases.BODY));

        assertThat(release.parts().dateline())
                .isEqualTo(new Dateline("Brussels", LocalDate.of(2023, 10, 12), "PRNewswire"));
        assertThat(release.dates().published()).isEqualTo("2023-10-12T00:00:00Z");
        assertThat(release.text().body()).isEqualTo(Releases.BODY);
        assertThat(release.tags().places())
                .filteredOn(place -> place.name().equals("Brussels"))
                .hasSize(1);
        assertThat(release.tags().keyphrases())
                .noneMatch(phrase -> phrase.contains("prnewswire") || phrase.contains("oct"));
    }

    @Test
    void factsOfACompanyReleaseAreRead() {
        var release = PIPELINE.enrich(Releases.pushed("""
                Acme Tools reports third quarter results

                HALVERN, Oct. 12, 2023 (GLOBE NEWSWIRE) -- Acme Tools Inc. (NASDAQ: ACME) sold more pumps than ever to the towns along the river.

                “It is late, but it is enough for all of us,” said Ana Moreau, its president. The fund pays for dams and pumps.

                About Acme Tools Inc.

                Acme Tools makes pumps in Halvern. Its bond has the number ISIN CH0012221716.

                Media Contact:
                Jane Roe
                jane@roe.example"""));

        assertThat(release.parts().kind().name()).isEqualTo("earnings");
        assertThat(release.parts().issuer()).isEqualTo("Acme Tools Inc.");
        assertThat(release.parts().identifiers())
                .containsExactlyInAnyOrder(
                        new Identifier(Identifier.Scheme.TICKER, "ACME", "NASDAQ"),
                        Identifier.of(Identifier.Scheme.ISIN, "CH0012221716"));
        assertThat(release.parts().quotes())
                .containsExactly(new Quote("It is late, but it is enough for all of us", "Ana Moreau"));
        assertThat(release.parts().contacts())
                .containsExactly(new Contact("Jane Roe", "Media Contact", null, "jane@roe.example"));
        assertThat(release.parts().boilerplate()).startsWith("About Acme Tools Inc.");
        assertThat(release.parts().problems()).isEmpty();
    }

    @Test
    void shortcomingsAreProblems() {
        assertThat(PIPELINE.enrich(Releases.pushed("Xyzzy \uFFFD")).parts().problems())
                .containsExactly(
                        DocumentProblem.NO_DATE,
                        DocumentProblem.SHORT_BODY,
                        DocumentProblem.UNKNOWN_LANGUAGE,
                        DocumentProblem.DAMAGED_CHARACTERS);
        assertThat(PIPELINE.enrich(Releases.pushed("Fund opens\n\nUNDER EMBARGO\n\n" + Releases.BODY))
                        .parts()
                        .problems())
                .contains(DocumentProblem.UNREADABLE_EMBARGO);
    }

    @Test
    void sloganOfTheSiteIsNoLead() {
        var slogan =
                "<meta name=description content='Breaking stories, weather forecasts and football scores for readers everywhere.'>";
        var described =
                "<meta name=description content='A flood fund of forty million euro for towns along the upper Lenne is open.'>";

        assertThat(PIPELINE.enrich(Releases.withPage(slogan + page(""))).text().lead())
                .isNull();
        assertThat(PIPELINE.enrich(Releases.withPage(described + page("")))
                        .text()
                        .lead())
                .startsWith("A flood fund");
    }

    @Test
    void chineseTextHasWordsAndKeyphrases() {
        var text = "河流委员会周日为上游城镇设立了洪水基金，总额四千万欧元。委员会主席说，虽然来得晚，但已经足够。基金将用于修建水坝和水泵。";
        var release = PIPELINE.enrich(Releases.pushed("河流委员会设立洪水基金\n\n" + text.repeat(3)));

        assertThat(release.text().language()).isEqualTo("zh");
        assertThat(release.text().wordCount()).isBetween(60, 140);
        assertThat(release.tags().keyphrases()).isNotEmpty().allMatch(phrase -> phrase.length() <= 12);
    }

    @Test
    void languageIsBelievedWhereTheTextDoesNotTell() {
        assertThat(PIPELINE.enrich(inLanguage("fi", "Xyzzy")).text().language()).isEqualTo("fi");
    }

    @Test
    void wordsAreCountedAsPeopleDo() {
        assertThat(PIPELINE.enrich(inLanguage("en", "“It’s well-known”, he said – at 9.30."))
                        .text()
                        .wordCount())
                .isEqualTo(6);
    }

    @Test
    void releaseWithoutAnyWordsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PIPELINE.enrich(Releases.pushed(" \n ")))
                .withMessageContaining("has no text");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void optionalStepThatFailsIsSkippedWithAReasonAndTheReleaseGoesOn(Throwable failure, String reason) {
        var release = with(new FakeStep("translation", _ -> sneakily(failure))).enrich(Releases.anyRelease());

        assertThat(release.text().body()).isEqualTo(Releases.BODY);
        assertThat(release.provenance()).endsWith(Provenance.skipped("translation", 1, reason));
    }

    static List<Object[]> failures() {
        return List.of(
                new Object[] {new IllegalStateException("HTTP status 503"), "HTTP status 503"},
                new Object[] {new NullPointerException(), "null pointer"},
                new Object[] {new StackOverflowError(), "stack overflow"},
                new Object[] {new CancellationException("call cancelled"), "call cancelled"},
                new Object[] {new IllegalStateException("a <b>bold</b>\nanswer"), "a bold answer"});
    }

    @Test
    void reasonIsShort() {
        var step = new FakeStep("translation", _ -> {
            throw new IllegalStateException("no answer ".repeat(100_000));
        });

        assertThat(with(step)
                        .enrich(Releases.anyRelease())
                        .provenance()
                        .getLast()
                        .skipped())
                .hasSize(300);
    }

    @Test
    void optionalStepThatEditsAnotherOnesFieldIsSkipped() {
        var step = new FakeStep("translation", _ -> StepResult.of(DraftField.BODY, "El Consejo"));

        var release = with(step).enrich(Releases.anyRelease());

        assertThat(release.text().body()).isEqualTo(Releases.BODY);
        assertThat(release.provenance().getLast().skipped())
                .isEqualTo("body: added twice, again by translation (expected: one step adds it)");
    }

    @Test
    void memoryThatRunsOutFailsTheWholeTry() {
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> with(new FakeStep("translation", _ -> sneakily(new OutOfMemoryError("heap"))))
                        .enrich(Releases.anyRelease()));
    }

    @Test
    void releaseOfAnInterruptedThreadIsGivenUp() {
        var step = new FakeStep("translation", _ -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("connection closed");
        });

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> with(step).enrich(Releases.anyRelease()));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void requiredStepThatFailsFailsTheRelease() {
        assertThatIllegalStateException()
                .isThrownBy(() -> with(FakeStep.required("rights", _ -> sneakily(new IllegalStateException("none"))))
                        .enrich(Releases.anyRelease()))
                .withMessage("none");
    }

    @Test
    void requiredStepCannotBeSkipped() {
        assertThatIllegalStateException()
                .isThrownBy(() -> with(FakeStep.required("rights", _ -> StepResult.skipped("no client")))
                        .enrich(Releases.anyRelease()))
                .withMessage("required and skipped: no client");
    }

    @Test
    void releaseIsWholeWithItsRequiredStepsAlone() {
        var release = PIPELINE.enrich(
                Releases.anyRelease(),
                StepObserver.NOBODY,
                (step, draft) -> step.isRequired() ? step.enrich(draft) : StepResult.skipped("no time"));

        assertThat(release.text().headline())
                .isEqualTo(PIPELINE.enrich(Releases.anyRelease()).text().headline());
        assertThat(release.text().wordCount()).isNull();
        assertThat(release.tags().topics()).isEmpty();
        assertThat(release.provenance())
                .filteredOn(one -> one.skipped() != null)
                .extracting(Provenance::step)
                .contains("language", "similarity", "topics", "summary");
        assertReadsBack(release);
    }

    @Test
    void readingBodyHeadlineAndDatesAreRequired() {
        assertThat(PIPELINE.steps())
                .filteredOn(EnrichmentStep::isRequired)
                .extracting(EnrichmentStep::name)
                .containsExactly("reading", "main-text", "headline", "dates");
    }

    @Test
    void stepsHaveNamesOfTheirOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(new FakeStep("topics", _ -> StepResult.nothing())))
                .withMessage("step topics: there twice (expected: one of each name)");
    }

    @Test
    void requiredStepHasNoTimeout() {
        var step = new FakeStep("rights", true, Optional.of(Duration.ofSeconds(5)), _ -> StepResult.nothing());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(step))
                .withMessage("step rights: required, with a time-out (expected: none; that of the record holds)");
    }

    @ParameterizedTest
    @MethodSource
    void hostileTextComesOutTame(RawRelease hostile) {
        var release = PIPELINE.enrich(hostile);

        assertThat(new JsonMapper().writeValueAsString(release)).doesNotContainPattern("<[a-zA-Z!/?]");
        assertThat(release.provenance()).extracting(Provenance::skipped).containsOnlyNulls();
        assertReadsBack(release);
    }

    private static void assertReadsBack(EnrichedRelease release) {
        assertThat(new JsonMapper().readValue(new JsonMapper().writeValueAsString(release), EnrichedRelease.class))
                .isEqualTo(release);
    }

    private static EnrichmentPipeline with(EnrichmentStep step) {
        return new EnrichmentPipeline(
                Stream.concat(STEPS.stream(), Stream.of(step)).toList());
    }

    private static StepResult sneakily(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof RuntimeException exception ? exception : new IllegalArgumentException(failure);
    }

    static List<RawRelease> hostileTextComesOutTame() {
        return List.of(
                Releases.pushed("word ".repeat(300_000)),
                Releases.pushed("The Council met again on Sunday. ".repeat(50_000)),
                Releases.pushed("Short line\n\n".repeat(100_000)),
                Releases.pushed("A".repeat(2_000_000)),
                Releases.pushed("\ud800\udc00\ud800 \u0000\u0001 <script>alert(1)</script> Text of it.".repeat(1000)),
                Releases.pushed("1 ".repeat(500_000) + "\n" + "- ".repeat(500_000)),
                Releases.pushed("( ".repeat(200_000) + "“ ".repeat(200_000) + ". ".repeat(200_000)),
                Releases.pushed("Müller-".repeat(30_000)),
                Releases.withPage("<div>".repeat(40_000) + "Deep text of it"),
                Releases.withPage("<b>".repeat(20_000) + "<p>" + "<i>x ".repeat(20_000)),
                Releases.withPage("<table><tr><td>".repeat(10_000) + "Text of it"),
                Releases.withPage("<a href=x>link text</a> ".repeat(100_000)),
                Releases.withPage("<p>" + "text &amp;lt;script&amp;gt; ".repeat(100_000)),
                Releases.withPage("<p class='" + "share ".repeat(100_000) + "'>Text of it that is here.</p>"),
                Releases.withPage(
                        "<script type=application/ld+json>" + "[".repeat(100_000) + "</script><p>Text of it.</p>"),
                Releases.withPage("<title>" + "t | ".repeat(100_000) + "</title><p>Text of it.</p>"));
    }

    private static String page(String above) {
        return "<html><body><article>" + above
                + "<p>The Rivers Council opened a flood fund on Sunday, with forty million euro for towns along the upper Lenne, which is the whole of it.</p>"
                + "<p>It pays for dams and pumps, which had been asked for since the last winter brought high water to the valley.</p>"
                + "<p>Towns may apply from April; the Council decides on the applications within three months, and pays in three parts.</p>"
                + "</article></body></html>";
    }

    private static RawRelease dated(Dates dates, String page) {
        var raw = Releases.withPage(page);
        return new RawRelease(
                raw.identity(),
                raw.origin(),
                SourceText.builder().dates(dates).content(raw.text().content()).build(),
                raw.page());
    }

    private static RawRelease inLanguage(String language, String text) {
        var raw = Releases.anyRelease();
        return new RawRelease(
                raw.identity(),
                raw.origin(),
                SourceText.builder()
                        .headline("R")
                        .language(language)
                        .content(Content.plain(text))
                        .build(),
                null);
    }
}
