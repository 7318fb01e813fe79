package org.communique.enrich.step;

import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;
import org.communique.enrich.entity.EntityFinder;

/** Adds people, organisations, places and their countries. */
final class EntitiesStep implements EnrichmentStep {

    private final EntityFinder finder = EntityFinder.complete();

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Additions enrich(Draft draft) {
        var found = finder.find(
                draft.require(Field.HEADLINE),
                draft.get(Field.LEAD).orElse(null),
                draft.require(Field.ANALYSED),
                draft.get(Field.LANGUAGE).orElse(null));
        return Additions.of(Field.PEOPLE, found.people())
                .and(Field.ORGANISATIONS, found.organisations())
                .and(Field.PLACES, found.places())
                .and(Field.COUNTRIES, found.countries());
    }
}
