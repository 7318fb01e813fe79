package org.communique.enrich.step;

import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;
import org.communique.enrich.reading.Trait;

/** Adds what the article page says of itself: author, image, canonical URL. */
final class PageNotesStep implements EnrichmentStep {

    @Override
    public String name() {
        return "page-notes";
    }

    @Override
    public Additions enrich(Draft draft) {
        var reading = draft.require(Field.READING);
        var notes = reading.notes();
        return Additions.none()
                .andFound(Field.AUTHOR, reading.found(Trait.AUTHOR, notes.author()))
                .andFound(Field.IMAGE, reading.found(Trait.IMAGE, notes.image()))
                .andFound(Field.CANONICAL_URL, reading.found(Trait.CANONICAL_URL, notes.canonicalUrl()));
    }
}
