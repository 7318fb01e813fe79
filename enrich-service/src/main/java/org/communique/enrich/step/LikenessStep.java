package org.communique.enrich.step;

import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;
import org.communique.enrich.likeness.ContentHash;
import org.communique.enrich.likeness.Signature;

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
    public Additions enrich(Draft draft) {
        var hash = ContentHash.of(
                draft.require(Field.HEADLINE),
                draft.get(Field.LEAD).orElse(null),
                draft.require(Field.WHOLE).value());
        return Additions.of(Field.CONTENT_HASH, hash)
                .and(
                        Field.SIGNATURE,
                        Signature.of(draft.require(Field.ANALYSED)).bands());
    }
}
