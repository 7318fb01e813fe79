package org.communique.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.communique.contracts.tag.Provenance;
import org.communique.enrich.Releases;
import org.communique.enrich.extract.ExtractedContent;
import org.junit.jupiter.api.Test;

class DraftTests {

    private final Draft draft = Draft.of(Releases.anyRelease());

    @Test
    void additionIsThereAndSaysWhoAddedIt() {
        var more = draft.plus(step("headline"), StepResult.of(DraftField.HEADLINE, "Fund opened"))
                .plus(step("main-text"), StepResult.of(DraftField.BODY, ""))
                .plus(step("similarity"), StepResult.of(DraftField.CONTENT_HASH, "00"));

        assertThat(more.require(DraftField.HEADLINE)).isEqualTo("Fund opened");
        assertThat(more.toRelease(1).provenance())
                .containsExactly(
                        new Provenance("headline", "headline", 7),
                        new Provenance("body", "main-text", 7),
                        new Provenance("contentHash", "similarity", 7));
    }

    @Test
    void draftBeforeTheAdditionStaysAsItWas() {
        draft.plus(step("headline"), StepResult.of(DraftField.HEADLINE, "Fund opened"));

        assertThat(draft.get(DraftField.HEADLINE)).isEmpty();
    }

    @Test
    void noStepEditsWhatAnotherAdded() {
        var more = draft.plus(step("headline"), StepResult.of(DraftField.HEADLINE, "Fund opened"));

        assertThatIllegalStateException()
                .isThrownBy(() -> more.plus(step("vandal"), StepResult.of(DraftField.HEADLINE, "Fund closed")))
                .withMessage("headline: added twice, again by vandal (expected: one step adds it)");
    }

    @Test
    void helpBetweenStepsIsNoPartOfTheRelease() {
        var more = draft.plus(
                step("s"),
                StepResult.of(DraftField.READING, ExtractedContent.EMPTY)
                        .and(DraftField.HEADLINE, "Fund opened")
                        .and(DraftField.BODY, "")
                        .and(DraftField.CONTENT_HASH, "00"));

        assertThat(more.toRelease(1).provenance())
                .extracting(Provenance::field)
                .containsExactly("headline", "body", "contentHash");
    }

    @Test
    void whatNoStepAddedIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> draft.toRelease(1))
                .withMessage("headline: missing (expected: an earlier step adds it)");
    }

    private static EnrichmentStep step(String name) {
        return new EnrichmentStep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int version() {
                return 7;
            }

            @Override
            public StepResult enrich(Draft draft) {
                return StepResult.nothing();
            }
        };
    }
}
