package org.communique.enrich.step;

import java.util.Optional;
import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;

/** Adds what the article page says of itself: author, image, canonical URL. */
final class PageNotesStep implements EnrichmentStep {

    @Override
    public String name() {
        return "page-notes";
    }

    @Override
    public Additions enrich(Draft draft) {
        var notes = draft.require(Field.READING).notes();
        return Additions.none()
                .and(Field.AUTHOR, Optional.ofNullable(notes.author()))
                .and(Field.IMAGE, Optional.ofNullable(notes.image()))
                .and(Field.CANONICAL_URL, Optional.ofNullable(notes.canonicalUrl()));
    }
}
