package org.communique.enrich.html;

import java.time.ZoneId;
import org.communique.contracts.release.Dates;
import org.communique.enrich.plaintext.PlainText;
import org.communique.enrich.reading.Reading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a release that comes as a page, or as a fragment of one. */
public final class Page {

    private Page() {}

    /**
     * Reads the main text and the metadata of a page.
     *
     * @param html as it came
     * @param headline where the source gave one
     * @param zone by which the source writes times, see {@link org.communique.enrich.date.SourceZone}
     */
    public static Reading read(String html, @Nullable String headline, ZoneId zone) {
        var page = Jsoup.parse(html);
        var embargo = EmbargoNotice.in(page.body(), zone);
        var jsonLd = JsonLd.of(page);
        var metadata = PageMetadata.of(page, jsonLd, zone);
        var notes = Notes.in(page, jsonLd);
        var known = headline != null ? headline : metadata.headline().orElse(null);
        var text = PlainText.readParagraphs(paragraphs(page), known, zone);
        return new Reading(
                text.headline(),
                metadata.description().orElse(null),
                text.body(),
                metadata.language().orElse(null),
                metadata.dates().orElse(withoutEmbargo(text.dates())).orElse(embargo),
                notes);
    }

    private static Dates withoutEmbargo(Dates dates) {
        return new Dates(dates.published(), dates.updated(), null);
    }

    private static java.util.List<String> paragraphs(Document page) {
        var body = page.body();
        Chrome.takeFrom(body);
        var text = MainText.in(body);
        Boilerplate.takeFrom(text);
        return Paragraphs.of(text);
    }
}
