package org.communique.enrich.step;

import java.util.List;
import org.communique.contracts.tag.Entity;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.fact.IssuerFinder;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;

/** Adds the publishing organisation, as the release names it. */
final class IssuerStep implements EnrichmentStep {

    @Override
    public String name() {
        return "issuer";
    }

    @Override
    public StepResult enrich(Draft draft) {
        var organisations = draft.get(DraftField.ORGANISATIONS).orElse(List.of()).stream()
                .map(Entity::name)
                .toList();
        return StepResult.nothing()
                .and(
                        DraftField.ISSUER,
                        IssuerFinder.find(
                                draft.require(DraftField.HEADLINE),
                                draft.require(DraftField.ANALYSED),
                                draft.require(DraftField.READING).parts().boilerplate(),
                                organisations),
                        From.TEXT);
    }
}
