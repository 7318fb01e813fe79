package org.communique.enrich.step;

import org.communique.enrich.fact.KindClassifier;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;

/** Adds the kind of release, where it is clear. */
final class KindStep implements EnrichmentStep {

    @Override
    public String name() {
        return "kind";
    }

    @Override
    public StepResult enrich(Draft draft) {
        return StepResult.nothing()
                .and(
                        DraftField.KIND,
                        KindClassifier.classify(
                                draft.require(DraftField.HEADLINE),
                                draft.get(DraftField.LEAD).orElse(""),
                                draft.require(DraftField.ANALYSED)));
    }
}
