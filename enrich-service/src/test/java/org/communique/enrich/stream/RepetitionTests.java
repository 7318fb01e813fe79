package org.communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.contracts.tag.Provenance;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.Releases;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.repetition.RepeatedParagraphs;
import org.communique.enrich.step.Steps;
import org.junit.jupiter.api.Test;

/** Paragraphs that a source repeats are remembered from the stream, and left out of bodies. */
class RepetitionTests {

    private static final String ABOUT = "The Rivers Council was founded in 1951. It looks after dams and pumps.";
    private static final String NEWS =
            "The towns along the upper Lenne get %s million euro. ".repeat(8).strip();

    private final RepeatedParagraphs repetitions = new RepeatedParagraphs();
    private final EnrichmentPipeline pipeline = new EnrichmentPipeline(Steps.all(repetitions));
    private final RecordEnricher enricher = Enrichers.of(pipeline, repetitions);

    @Test
    void repeatedParagraphIsLeftOutAndProvenanceNamesTheStep() {
        enriched(releases(0, 4));

        var fifth = enriched(releases(4, 5)).getFirst();

        assertThat(fifth.text().body()).isEqualTo(news(4));
        assertThat(fifth.provenance()).contains(new Provenance("body", "main-text-without-repetition", 1, From.FEED));
    }

    @Test
    void paragraphThatIsLeftOutIsStillRemembered() {
        IntStream.range(0, 40).forEach(i -> enriched(releases(i, i + 1)));

        assertThat(enriched(releases(40, 41)).getFirst().text().body()).isEqualTo(news(40));
    }

    @Test
    void releasesOfABatchDoNotAffectEachOther() {
        assertThat(enriched(releases(0, 10)))
                .allSatisfy(release -> assertThat(release.text().body()).endsWith(ABOUT));
    }

    @Test
    void releaseThatComesAgainIsEnrichedAsBefore() {
        var before = enriched(releases(0, 4));

        assertThat(enriched(releases(0, 4))).isEqualTo(before);
    }

    @Test
    void contentHashIsThatOfTheWholeText() {
        var first = enriched(releases(4, 5)).getFirst();
        enriched(releases(0, 4));

        var again = enriched(releases(4, 5)).getFirst();

        assertThat(again.text().body()).isNotEqualTo(first.text().body());
        assertThat(again.similarity().contentHash())
                .isEqualTo(first.similarity().contentHash());
    }

    @Test
    void enrichmentOutsideTheStreamIsNotRemembered() {
        releases(0, 10).forEach(pipeline::enrich);

        assertThat(enriched(releases(10, 11)).getFirst().text().body()).endsWith(ABOUT);
    }

    private static List<RawRelease> releases(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Releases.release(
                        "release-" + i, "Money for towns", Content.plain(news(i) + "\n\n" + ABOUT), null))
                .toList();
    }

    private static String news(int number) {
        return NEWS.replace("%s", Integer.toString(100 + number));
    }

    private List<EnrichedRelease> enriched(List<RawRelease> releases) {
        var batch = releases.stream().map(Enrichers::record).toList();
        return enricher.enrichAll(batch).stream()
                .map(outcome -> ((RecordOutcome.Enriched) outcome).release())
                .toList();
    }
}
