package org.communique.enrich.step;

import java.time.ZoneId;
import java.util.Optional;
import org.communique.contracts.release.Content;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.date.SourceZone;
import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;
import org.communique.enrich.html.Page;
import org.communique.enrich.plaintext.PlainText;
import org.communique.enrich.reading.Found;
import org.communique.enrich.reading.Reading;
import org.communique.enrich.text.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Reads the main text: that of the article page; that of the feed item or the push where there is no page, or where the
 * page yields less.
 */
final class ReadingStep implements EnrichmentStep {

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Additions enrich(Draft draft) {
        var raw = draft.raw();
        var zone = SourceZone.of(raw.origin().source());
        var headline = Optional.ofNullable(raw.headline())
                .map(Markup::words)
                .filter(words -> !words.isEmpty())
                .orElse(null);
        var page = read(raw.page(), headline, zone);
        var reading = page.orElse(read(raw.content(), headline, zone));
        boolean isOfPage = !page.body().isEmpty() && page.body().equals(reading.body());
        return Additions.of(Field.READING, reading)
                .and(Field.WHOLE, new Found<>(reading.body(), isOfPage ? From.PAGE : From.FEED));
    }

    private static Reading read(@Nullable Content content, @Nullable String headline, ZoneId zone) {
        if (content == null || content.text().isBlank()) {
            return Reading.NOTHING;
        }
        return switch (content.type()) {
            case HTML -> Page.read(content.text(), headline, zone);
            case PLAIN -> PlainText.read(content.text(), headline, zone);
        };
    }
}
