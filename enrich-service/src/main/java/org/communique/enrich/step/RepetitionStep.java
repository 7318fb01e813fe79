package org.communique.enrich.step;

import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;
import org.communique.enrich.repetition.Edges;
import org.communique.enrich.repetition.Repetitions;

/**
 * Adds the body where the main text has paragraphs that the source repeats: without them. So provenance tells which bodies
 * something was left out of.
 */
final class RepetitionStep implements EnrichmentStep {

    private final Repetitions repetitions;

    RepetitionStep(Repetitions repetitions) {
        this.repetitions = repetitions;
    }

    @Override
    public String name() {
        return "main-text-without-repetition";
    }

    @Override
    public Additions enrich(Draft draft) {
        var repeated = repetitions.of(draft.raw().origin().source(), draft.raw().releaseId());
        if (repeated.isEmpty()) {
            return Additions.none();
        }
        var whole = draft.require(Field.WHOLE);
        var rest = Edges.of(whole.value()).without(repeated);
        return rest.equals(whole.value()) ? Additions.none() : Additions.of(Field.BODY, rest, whole.from());
    }
}
