package org.communique.enrich.step;

import java.util.Optional;
import java.util.stream.Stream;
import org.communique.enrich.fact.IdentifierFinder;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;

/** Adds tickers, ISINs, LEIs, CUSIPs and WKNs, from the boilerplate too. */
final class IdentifiersStep implements EnrichmentStep {

    @Override
    public String name() {
        return "identifiers";
    }

    @Override
    public StepResult enrich(Draft draft) {
        var texts = Stream.of(DraftField.HEADLINE, DraftField.LEAD, DraftField.ANALYSED, DraftField.BOILERPLATE)
                .flatMap(field -> draft.get(field).stream())
                .toList();
        return StepResult.nothing()
                .and(
                        DraftField.IDENTIFIERS,
                        Optional.of(IdentifierFinder.find(texts)).filter(found -> !found.isEmpty()));
    }
}
