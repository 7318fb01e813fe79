package org.communique.enrich.step;

import java.util.Optional;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.ContentField;
import org.communique.enrich.extract.SourcedValue;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.text.Markup;

/** Adds the headline: the source's, else the one read in page or text, else the beginning of the body. */
final class HeadlineStep implements EnrichmentStep {

    private static final int LONGEST_BEGINNING = 120;

    @Override
    public String name() {
        return "headline";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean isRequired() {
        return true;
    }

    @Override
    public StepResult enrich(Draft draft) {
        var reading = draft.require(DraftField.READING);
        var headline = given(draft)
                .or(() -> reading.sourced(ContentField.HEADLINE, reading.headline()))
                .or(() -> SourcedValue.of(
                        From.TEXT, beginning(draft.require(DraftField.BODY)).orElse(null)))
                .orElseThrow(() -> noWords(draft.raw().releaseId()));
        return StepResult.nothing().and(DraftField.HEADLINE, headline.value(), headline.from());
    }

    private static Optional<SourcedValue<String>> given(Draft draft) {
        return SourcedValue.of(From.FEED, draft.raw().text().headline())
                .map(found -> found.map(Markup::words))
                .filter(found -> !found.value().isEmpty());
    }

    private static Optional<String> beginning(String body) {
        var paragraph = body.lines().findFirst().orElse("");
        if (paragraph.length() <= LONGEST_BEGINNING) {
            return Optional.of(paragraph).filter(text -> !text.isEmpty());
        }
        int lastSpace = paragraph.lastIndexOf(' ', LONGEST_BEGINNING);
        return Optional.of(paragraph
                        .substring(0, lastSpace > 0 ? lastSpace : LONGEST_BEGINNING)
                        .strip() + " …");
    }

    private static IllegalArgumentException noWords(ReleaseId id) {
        return new IllegalArgumentException(
                "release %s has no text (headline, content and page are empty)".formatted(id));
    }
}
