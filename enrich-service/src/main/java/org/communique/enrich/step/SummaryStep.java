package org.communique.enrich.step;

import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;
import org.communique.enrich.summary.Summariser;

/** Adds the summary, where the release is long enough to have one. */
final class SummaryStep implements EnrichmentStep {

    private final Summariser summariser = new Summariser();

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Additions enrich(Draft draft) {
        return Additions.none()
                .and(
                        Field.SUMMARY,
                        summariser.summarise(
                                draft.require(Field.HEADLINE),
                                draft.get(Field.LEAD).orElse(null),
                                draft.require(Field.ANALYSED),
                                draft.get(Field.LANGUAGE).orElse(null)));
    }
}
