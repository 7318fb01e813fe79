package org.communique.enrich.step;

import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;

/**
 * Adds the whole main text as the body, unless {@link RepetitionStep} has, and the part of it for later steps. A body without
 * a word is from nowhere in provenance.
 */
final class BodyStep implements EnrichmentStep {

    /** About a hundred pages; the rest is stored but not analysed. */
    private static final int MOST_ANALYSED = 200_000;

    @Override
    public String name() {
        return "main-text";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public boolean isRequired() {
        return true;
    }

    @Override
    public StepResult enrich(Draft draft) {
        var rest = draft.get(DraftField.BODY);
        if (rest.isPresent()) {
            return StepResult.of(DraftField.ANALYSED, analysed(rest.get()));
        }
        var whole = draft.require(DraftField.WHOLE);
        var from = whole.value().isEmpty() ? From.NOWHERE : whole.from();
        return StepResult.of(DraftField.ANALYSED, analysed(whole.value())).and(DraftField.BODY, whole.value(), from);
    }

    private static String analysed(String body) {
        if (body.length() <= MOST_ANALYSED) {
            return body;
        }
        int lastParagraph = body.lastIndexOf("\n\n", MOST_ANALYSED);
        // A paragraph of that length is cut anywhere but within a character.
        int anywhere = body.offsetByCodePoints(0, body.codePointCount(0, MOST_ANALYSED) - 1);
        return body.substring(0, lastParagraph > 0 ? lastParagraph : anywhere);
    }
}
