package org.communique.ingest.format.sitemap;

import static org.communique.ingest.format.xml.Vocabulary.NEWS;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.WrittenDates;
import org.communique.ingest.format.module.DateReader;
import org.communique.ingest.format.module.Items;
import org.communique.ingest.format.module.Language;
import org.communique.ingest.format.module.LinkReader;
import org.communique.ingest.format.module.PlainText;
import org.communique.ingest.format.xml.XmlElement;
import org.communique.ingest.item.ParsedItem;
import org.communique.ingest.item.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One page of a sitemap.
 *
 * @param where what the item is called in a problem
 */
record SitemapUrl(XmlElement url, String where, Problems problems) {

    ParsedItem read() {
        var published = news(url, "publication_date");
        var updated = lastModified(url);
        return new ParsedItem(
                null,
                false,
                Sitemap.location(url, new LinkReader(where, problems)).orElse(null),
                news(url, "title").flatMap(PlainText::ofPossibleHtml).orElse(null),
                null,
                null,
                new Dates(date(published, "publication_date"), date(updated, "lastmod"), null),
                keywords(),
                language().orElse(null),
                List.of(),
                new WrittenDates(published.orElse(null), updated.orElse(null)),
                List.of());
    }

    /** When it changed, or else was published, as written: for the order. */
    static Optional<String> changed(XmlElement url) {
        return lastModified(url).or(() -> news(url, "publication_date"));
    }

    private static Optional<String> lastModified(XmlElement url) {
        return url.first(url.vocabulary(), "lastmod").map(XmlElement::text);
    }

    private @Nullable Instant date(Optional<String> written, String name) {
        return written.flatMap(date -> new DateReader(where, problems).read(date, name))
                .orElse(null);
    }

    /** Google asked for them once; many still give them. */
    private List<String> keywords() {
        return Arrays.stream(news(url, "keywords").orElse("").split(",", Items.CATEGORIES_READ))
                .flatMap(keyword -> PlainText.ofPossibleHtml(keyword).stream())
                .distinct()
                .toList();
    }

    private Optional<String> language() {
        return url.first(NEWS, "news")
                .flatMap(news -> news.first(NEWS, "publication"))
                .flatMap(publication -> publication.first(NEWS, "language"))
                .flatMap(language -> Language.read(language.text()));
    }

    private static Optional<String> news(XmlElement url, String name) {
        return url.first(NEWS, "news").flatMap(news -> news.first(NEWS, name)).map(XmlElement::text);
    }
}
