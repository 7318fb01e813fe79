package org.communique.enrich.step;

import org.communique.contracts.tag.Dateline;
import org.communique.enrich.entity.EntityFinder;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;

/** Adds people, organisations, places and their countries. */
final class EntitiesStep implements EnrichmentStep {

    private final EntityFinder finder = EntityFinder.complete();

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public StepResult enrich(Draft draft) {
        var found = finder.find(
                draft.require(DraftField.HEADLINE),
                draft.get(DraftField.LEAD).orElse(null),
                textWithPlaceOfDateline(draft),
                draft.get(DraftField.LANGUAGE).orElse(null));
        return StepResult.of(DraftField.PEOPLE, found.people())
                .and(DraftField.ORGANISATIONS, found.organisations())
                .and(DraftField.PLACES, found.places())
                .and(DraftField.COUNTRIES, found.countries());
    }

    /** Returns the text with the place of its dateline, behind it: the first sentence stays the first. */
    private static String textWithPlaceOfDateline(Draft draft) {
        var text = draft.require(DraftField.ANALYSED);
        return draft.get(DraftField.DATELINE)
                .map(Dateline::place)
                .map(place -> text + "\n\n" + place)
                .orElse(text);
    }
}
