package org.communique.enrich.step;

import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.similarity.ContentHash;
import org.communique.enrich.similarity.MinHashSignature;

/**
 * Adds what tells whether another release says the same. The hash is of the main text whole, which no memory of other
 * releases changes: whoever enriches a release anew gets the hash that it had.
 */
final class LikenessStep implements EnrichmentStep {

    @Override
    public String name() {
        return "likeness";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public StepResult enrich(Draft draft) {
        var hash = ContentHash.of(
                draft.require(DraftField.HEADLINE),
                draft.get(DraftField.LEAD).orElse(null),
                draft.require(DraftField.WHOLE).value());
        return StepResult.of(DraftField.CONTENT_HASH, hash)
                .and(
                        DraftField.SIGNATURE,
                        MinHashSignature.of(draft.require(DraftField.ANALYSED)).bands());
    }
}
