package org.communique.enrich.step;

import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.similarity.ContentHash;
import org.communique.enrich.similarity.MinHashSignature;

/**
 * Adds content hash and MinHash signature, the keys of equal and near-duplicate releases. The hash is of the whole main text,
 * independent of the memory of other releases: a release that is enriched again has the same one.
 */
final class SimilarityStep implements EnrichmentStep {

    @Override
    public String name() {
        return "similarity";
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
