package org.communique.enrich.step;

import java.util.List;
import java.util.Optional;
import org.communique.contracts.tag.Entity;
import org.communique.enrich.fact.QuoteFinder;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;

/** Adds direct speech with its speakers, who are among the people of the release. */
final class QuotesStep implements EnrichmentStep {

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public StepResult enrich(Draft draft) {
        var people = draft.get(DraftField.PEOPLE).orElse(List.of()).stream()
                .map(Entity::name)
                .toList();
        return StepResult.nothing()
                .and(
                        DraftField.QUOTES,
                        Optional.of(QuoteFinder.find(draft.require(DraftField.ANALYSED), people))
                                .filter(found -> !found.isEmpty()));
    }
}
