package org.communique.enrich.step;

import java.time.ZoneId;
import java.util.Optional;
import org.communique.contracts.release.Content;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.ExtractedContent;
import org.communique.enrich.extract.SourcedValue;
import org.communique.enrich.extract.html.HtmlReader;
import org.communique.enrich.extract.plaintext.PlainTextReader;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.text.Markup;
import org.communique.enrich.text.date.SourceZone;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the main text of the article page; that of the feed item or the push in the absence of a page, or of a longer text
 * in it.
 */
final class ReadingStep implements EnrichmentStep {

    @Override
    public String name() {
        return "reading";
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
        var raw = draft.raw();
        var zone = SourceZone.of(raw.origin().source());
        var headline = Optional.ofNullable(raw.text().headline())
                .map(Markup::words)
                .filter(words -> !words.isEmpty())
                .orElse(null);
        var page = read(raw.page(), headline, zone);
        var reading = page.orElse(read(raw.text().content(), headline, zone));
        boolean isOfPage = !page.body().isEmpty() && page.body().equals(reading.body());
        return StepResult.of(DraftField.READING, reading)
                .and(DraftField.WHOLE, new SourcedValue<>(reading.body(), isOfPage ? From.PAGE : From.FEED));
    }

    private static ExtractedContent read(@Nullable Content content, @Nullable String headline, ZoneId zone) {
        if (content == null || content.text().isBlank()) {
            return ExtractedContent.EMPTY;
        }
        return switch (content.type()) {
            case HTML -> HtmlReader.read(content.text(), headline, zone);
            case PLAIN -> PlainTextReader.read(content.text(), headline, zone);
        };
    }
}
