package org.communique.enrich.step;

import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.summary.Summariser;

/** Adds the summary, where the release is long enough to have one. */
final class SummaryStep implements EnrichmentStep {

    private final Summariser summariser = new Summariser();

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public StepResult enrich(Draft draft) {
        return StepResult.nothing()
                .and(
                        DraftField.SUMMARY,
                        summariser.summarise(
                                draft.require(DraftField.HEADLINE),
                                draft.get(DraftField.LEAD).orElse(null),
                                draft.require(DraftField.ANALYSED),
                                draft.get(DraftField.LANGUAGE).orElse(null)));
    }
}
