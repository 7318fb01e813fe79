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
import org.communique.enrich.reading.Reading;
import org.communique.enrich.text.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Reads the main text: that of the article page; that of the feed item or the push where there is no page, or where the
 * page yields less.
 */
final class ReadingStep implements EnrichmentStep {

    /** As many characters as a hundred pages have; what follows is stored but not looked at by later steps. */
    private static final int MOST_ANALYSED = 200_000;

    @Override
    public String name() {
        return "main-text";
    }

    @Override
    public int version() {
        return 2;
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
                .and(Field.BODY, reading.body(), isOfPage ? From.PAGE : From.FEED)
                .and(Field.ANALYSED, analysed(reading.body()));
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
