package org.communique.enrich.step;

import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.repetition.RepeatedParagraphs;
import org.communique.enrich.repetition.TextEdges;

/**
 * Adds the body without repeated paragraphs of the source, where there are any; {@link BodyStep} adds it elsewhere. So
 * provenance names incomplete bodies.
 *
 * <p>This step has a memory of the latest releases of each source. The consumer writes it after each batch.
 */
final class RepetitionStep implements EnrichmentStep {

    private final RepeatedParagraphs repetitions;

    RepetitionStep(RepeatedParagraphs repetitions) {
        this.repetitions = repetitions;
    }

    @Override
    public String name() {
        return "main-text-without-repetition";
    }

    @Override
    public StepResult enrich(Draft draft) {
        var repeated = repetitions.of(draft.raw().origin().source(), draft.raw().releaseId());
        if (repeated.isEmpty()) {
            return StepResult.nothing();
        }
        var whole = draft.require(DraftField.WHOLE);
        var rest = TextEdges.of(whole.value()).without(repeated);
        return rest.equals(whole.value()) ? StepResult.nothing() : StepResult.of(DraftField.BODY, rest, whole.from());
    }
}
