package org.communique.enrich.step;

import java.util.Optional;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;
import org.communique.enrich.reading.Found;
import org.communique.enrich.reading.Trait;
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
        var reading = draft.require(Field.READING);
        var headline = given(draft)
                .or(() -> reading.found(Trait.HEADLINE, reading.headline()))
                .or(() ->
                        Found.in(From.TEXT, beginning(draft.require(Field.BODY)).orElse(null)))
                .orElseThrow(() -> noWords(draft.raw().releaseId()));
        return Additions.none().and(Field.HEADLINE, headline.value(), headline.from());
    }

    private static Optional<Found<String>> given(Draft draft) {
        return Found.in(From.FEED, draft.raw().headline())
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
                "release %s: no words, neither in headline nor text nor page (expected: some)".formatted(id));
    }
}
