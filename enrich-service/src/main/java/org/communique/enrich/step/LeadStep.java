package org.communique.enrich.step;

import java.util.Optional;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;
import org.communique.enrich.reading.Found;
import org.communique.enrich.reading.Trait;
import org.communique.enrich.text.Markup;

/** Adds the source's own abstract: the feed item's, else the page's description when that is whole sentences. */
final class LeadStep implements EnrichmentStep {

    private static final int SHORTEST_DESCRIPTION = 60;

    @Override
    public String name() {
        return "lead";
    }

    @Override
    public Additions enrich(Draft draft) {
        return Additions.none().andFound(Field.LEAD, given(draft).or(() -> described(draft)));
    }

    private static Optional<Found<String>> given(Draft draft) {
        return Found.in(From.FEED, draft.raw().lead())
                .map(found -> found.map(Markup::words))
                .filter(found -> !found.value().isEmpty())
                .filter(found -> !found.value().equalsIgnoreCase(draft.require(Field.HEADLINE)));
    }

    private static Optional<Found<String>> described(Draft draft) {
        var reading = draft.require(Field.READING);
        return reading.found(Trait.DESCRIPTION, reading.description())
                .filter(found -> found.value().length() >= SHORTEST_DESCRIPTION)
                .filter(found -> endsASentence(found.value()))
                .filter(found -> !found.value().equalsIgnoreCase(draft.require(Field.HEADLINE)));
    }

    /** A description that was cut off ends in dots or in the middle of a word. */
    private static boolean endsASentence(String text) {
        return (text.endsWith(".") && !text.endsWith("..")) || text.endsWith("!") || text.endsWith("?");
    }
}
