package org.communique.enrich.step;

import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;
import org.communique.enrich.keyphrase.KeyphraseExtractor;

/** Adds the keyphrases. */
final class KeyphrasesStep implements EnrichmentStep {

    private final KeyphraseExtractor extractor = new KeyphraseExtractor();

    @Override
    public String name() {
        return "keyphrases";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Additions enrich(Draft draft) {
        return Additions.of(
                Field.KEYPHRASES,
                extractor.extract(
                        draft.require(Field.HEADLINE),
                        draft.get(Field.LEAD).orElse(null),
                        draft.require(Field.ANALYSED),
                        draft.get(Field.LANGUAGE).orElse(null)));
    }
}
