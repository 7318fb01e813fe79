package org.communique.enrich.step;

import java.util.Optional;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.ContentField;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;

/** Adds authors, image and canonical URL of the article page. */
final class PageNotesStep implements EnrichmentStep {

    @Override
    public String name() {
        return "page-notes";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public StepResult enrich(Draft draft) {
        var reading = draft.require(DraftField.READING);
        var notes = reading.notes();
        return StepResult.nothing()
                .andFound(DraftField.AUTHOR, reading.sourced(ContentField.AUTHOR, notes.author()))
                .and(
                        DraftField.AUTHORS,
                        Optional.of(reading.authors()).filter(authors -> !authors.isEmpty()),
                        reading.sources().getOrDefault(ContentField.AUTHOR, From.MARKUP))
                .andFound(DraftField.IMAGE, reading.sourced(ContentField.IMAGE, notes.image()))
                .andFound(DraftField.CANONICAL_URL, reading.sourced(ContentField.CANONICAL_URL, notes.canonicalUrl()));
    }
}
