package org.communique.enrich.step;

import java.util.Optional;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;

/** Adds the parts taken off the text: dateline, contacts, boilerplate. */
final class SeparatedPartsStep implements EnrichmentStep {

    @Override
    public String name() {
        return "separated-parts";
    }

    @Override
    public StepResult enrich(Draft draft) {
        var parts = draft.require(DraftField.READING).parts();
        return StepResult.nothing()
                .and(DraftField.DATELINE, Optional.ofNullable(parts.dateline()), From.TEXT)
                .and(DraftField.CONTACTS, Optional.of(parts.contacts()).filter(list -> !list.isEmpty()), From.TEXT)
                .and(
                        DraftField.BOILERPLATE,
                        Optional.of(String.join("\n\n", parts.boilerplate())).filter(text -> !text.isEmpty()),
                        From.TEXT);
    }
}
