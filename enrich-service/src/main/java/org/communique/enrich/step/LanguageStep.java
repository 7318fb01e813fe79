package org.communique.enrich.step;

import java.util.Optional;
import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;

/** Adds the language. */
final class LanguageStep implements EnrichmentStep {

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Additions enrich(Draft draft) {
        return Additions.none()
                .and(
                        Field.LANGUAGE,
                        Optional.ofNullable(draft.raw().language())
                                .or(() -> Optional.ofNullable(
                                        draft.require(Field.READING).language())));
    }
}
