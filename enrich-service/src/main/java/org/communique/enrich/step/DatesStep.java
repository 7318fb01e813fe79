package org.communique.enrich.step;

import java.util.Optional;
import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;

/** Adds the dates and the embargo: what the source gave for machines, else what page and text say. */
final class DatesStep implements EnrichmentStep {

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Additions enrich(Draft draft) {
        var dates = draft.raw().dates().orElse(draft.require(Field.READING).dates());
        return Additions.none()
                .and(Field.PUBLISHED, Optional.ofNullable(dates.published()))
                .and(Field.UPDATED, Optional.ofNullable(dates.updated()))
                .and(Field.EMBARGOED_UNTIL, Optional.ofNullable(dates.embargoedUntil()));
    }
}
