package org.communique.enrich.step;

import java.util.Optional;
import org.communique.contracts.release.ReleaseId;
import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;
import org.communique.enrich.text.Markup;

/** Adds the headline: the source's, else the one read in page or text, else the beginning of the body. */
final class HeadlineStep implements EnrichmentStep {

    private static final int LONGEST_BEGINNING = 120;

    @Override
    public String name() {
        return "headline";
    }

    @Override
    public Additions enrich(Draft draft) {
        return Additions.of(
                Field.HEADLINE,
                given(draft)
                        .or(() ->
                                Optional.ofNullable(draft.require(Field.READING).headline()))
                        .or(() -> beginning(draft.require(Field.BODY)))
                        .orElseThrow(() -> noWords(draft.raw().releaseId())));
    }

    private static Optional<String> given(Draft draft) {
        return Optional.ofNullable(draft.raw().headline()).map(Markup::words).filter(words -> !words.isEmpty());
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
                "release %s: no words, neither in headline nor text nor page (expected: some)".formatted(id));
    }
}
