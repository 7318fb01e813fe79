package org.communique.enrich.step;

import java.util.Optional;
import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;
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
        return Additions.none().and(Field.LEAD, given(draft).or(() -> described(draft)));
    }

    private static Optional<String> given(Draft draft) {
        return Optional.ofNullable(draft.raw().lead())
                .map(Markup::words)
                .filter(words -> !words.isEmpty())
                .filter(words -> !words.equalsIgnoreCase(draft.require(Field.HEADLINE)));
    }

    private static Optional<String> described(Draft draft) {
        return Optional.ofNullable(draft.require(Field.READING).description())
                .filter(text -> text.length() >= SHORTEST_DESCRIPTION)
                .filter(LeadStep::endsASentence)
                .filter(text -> !text.equalsIgnoreCase(draft.require(Field.HEADLINE)));
    }

    /** A description that was cut off ends in dots or in the middle of a word. */
    private static boolean endsASentence(String text) {
        return (text.endsWith(".") && !text.endsWith("..")) || text.endsWith("!") || text.endsWith("?");
    }
}
