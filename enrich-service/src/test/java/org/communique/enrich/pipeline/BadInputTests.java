package org.communique.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.tag.Provenance;
import org.communique.enrich.Releases;
import org.communique.enrich.step.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever comes, there is a release that can be stored and shown, and a small one beside its body; or it is refused with
 * a reason.
 */
class BadInputTests {

    private static final EnrichmentPipeline PIPELINE = new EnrichmentPipeline(Steps.all());
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RUNS = "<[a-zA-Z!/?]";
    private static final int MOST_TAGS = 100_000;

    static List<BadInput> inputs() {
        return BadInput.all();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void thereIsAReleaseThatCanBeStoredAndShown(BadInput input) {
        assertCanBeStoredAndShown(PIPELINE.enrich(Releases.release("r", "Fund opened", input.content(), null)));
    }

    @Test
    void headlineAndLeadAreNoWorse() {
        var raw = Releases.anyRelease();
        var hostile = "<script>alert(1)</script><img src=x onerror=alert(1) \ud800" + "a <p>".repeat(250_000);

        var release = PIPELINE.enrich(new RawRelease(
                raw.identity(),
                raw.origin(),
                raw.text().toBuilder()
                        .headline(hostile)
                        .lead(hostile)
                        .language("<script>")
                        .categories(List.of(hostile))
                        .build(),
                null));

        assertCanBeStoredAndShown(release);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\u0000\u0007", "\ud800", "\u200b\ufeff", "\u00ad"})
    void nothingThatCanBeReadIsRefusedWithAReason(String nothing) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PIPELINE.enrich(Releases.pushed(nothing)))
                .withMessageContaining("has no text (headline, content and page are empty)");
    }

    @Test
    void wordsBehindAFloodOfTagsAreNotReadAndAloneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PIPELINE.enrich(Releases.withPage("<div>".repeat(1_000_000) + "Fund opened")))
                .withMessageContaining("has no text");
    }

    private static void assertCanBeStoredAndShown(EnrichedRelease release) {
        var json = JSON.writeValueAsString(release);

        assertThat(JSON.readValue(JSON.writeValueAsBytes(release), EnrichedRelease.class))
                .isEqualTo(release);
        assertThat(json).doesNotContainPattern(RUNS);
        assertThat(release.provenance()).extracting(Provenance::skipped).containsOnlyNulls();
        assertThat(json.length() - 2 * release.text().headline().length())
                .isLessThan(2 * release.text().body().length() + 4 * MOST_TAGS);
    }
}
