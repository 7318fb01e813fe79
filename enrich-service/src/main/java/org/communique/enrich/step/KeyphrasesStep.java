package org.communique.enrich.step;

import org.communique.enrich.keyphrase.KeyphraseExtractor;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;

/** Adds the keyphrases. */
final class KeyphrasesStep implements EnrichmentStep {

    private final KeyphraseExtractor extractor = new KeyphraseExtractor();

    @Override
    public String name() {
        return "keyphrases";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public StepResult enrich(Draft draft) {
        return StepResult.of(
                DraftField.KEYPHRASES,
                extractor.extract(
                        draft.require(DraftField.HEADLINE),
                        draft.get(DraftField.LEAD).orElse(null),
                        draft.require(DraftField.ANALYSED),
                        draft.get(DraftField.LANGUAGE).orElse(null)));
    }
}
