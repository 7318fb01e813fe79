package org.communique.enrich.step;

import org.communique.enrich.extract.ContentField;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;

/** Adds author, image and canonical URL of the article page. */
final class PageNotesStep implements EnrichmentStep {

    @Override
    public String name() {
        return "page-notes";
    }

    @Override
    public StepResult enrich(Draft draft) {
        var reading = draft.require(DraftField.READING);
        var notes = reading.notes();
        return StepResult.nothing()
                .andFound(DraftField.AUTHOR, reading.sourced(ContentField.AUTHOR, notes.author()))
                .andFound(DraftField.IMAGE, reading.sourced(ContentField.IMAGE, notes.image()))
                .andFound(DraftField.CANONICAL_URL, reading.sourced(ContentField.CANONICAL_URL, notes.canonicalUrl()));
    }
}
