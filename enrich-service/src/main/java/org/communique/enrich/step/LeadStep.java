package org.communique.enrich.step;

import java.util.Optional;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.ContentField;
import org.communique.enrich.extract.SourcedValue;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.text.Markup;

/** Adds the source's own abstract: the feed item's, else the page's description in whole sentences. */
final class LeadStep implements EnrichmentStep {

    private static final int SHORTEST_DESCRIPTION = 60;

    @Override
    public String name() {
        return "lead";
    }

    @Override
    public StepResult enrich(Draft draft) {
        return StepResult.nothing().andFound(DraftField.LEAD, given(draft).or(() -> described(draft)));
    }

    private static Optional<SourcedValue<String>> given(Draft draft) {
        return SourcedValue.of(From.FEED, draft.raw().text().lead())
                .map(found -> found.map(Markup::words))
                .filter(found -> !found.value().isEmpty())
                .filter(found -> !found.value().equalsIgnoreCase(draft.require(DraftField.HEADLINE)));
    }

    private static Optional<SourcedValue<String>> described(Draft draft) {
        var reading = draft.require(DraftField.READING);
        return reading.sourced(ContentField.DESCRIPTION, reading.description())
                .filter(found -> found.value().length() >= SHORTEST_DESCRIPTION)
                .filter(found -> endsASentence(found.value()))
                .filter(found -> !found.value().equalsIgnoreCase(draft.require(DraftField.HEADLINE)));
    }

    /** A cut description ends in dots or in the middle of a word. */
    private static boolean endsASentence(String text) {
        return (text.endsWith(".") && !text.endsWith("..")) || text.endsWith("!") || text.endsWith("?");
    }
}
