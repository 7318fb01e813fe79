package org.communique.enrich.step;

import java.util.Optional;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;
import org.communique.enrich.reading.Found;
import org.communique.enrich.reading.Trait;
import org.jspecify.annotations.Nullable;

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
        var given = draft.raw().dates();
        var reading = draft.require(Field.READING);
        var read = reading.dates();
        return Additions.none()
                .andFound(
                        Field.PUBLISHED,
                        given(given.published()).or(() -> reading.found(Trait.PUBLISHED, read.published())))
                .andFound(Field.UPDATED, given(given.updated()).or(() -> reading.found(Trait.UPDATED, read.updated())))
                .andFound(
                        Field.EMBARGOED_UNTIL,
                        given(given.embargoedUntil())
                                .or(() -> reading.found(Trait.EMBARGOED_UNTIL, read.embargoedUntil())));
    }

    private static <T> Optional<Found<T>> given(@Nullable T date) {
        return Found.in(From.FEED, date);
    }
}
