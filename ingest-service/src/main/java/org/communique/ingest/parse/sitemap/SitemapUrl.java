package org.communique.ingest.parse.sitemap;

import static org.communique.ingest.parse.xml.XmlNamespace.NEWS;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.release.WrittenDates;
import org.communique.ingest.parse.extension.DateReader;
import org.communique.ingest.parse.extension.ItemCollector;
import org.communique.ingest.parse.extension.LanguageTags;
import org.communique.ingest.parse.extension.LinkReader;
import org.communique.ingest.parse.extension.MarkupRemover;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.parse.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Page of a sitemap.
 *
 * @param where name of the item in a problem
 */
record SitemapUrl(XmlElement url, String where, ParseProblems problems) {

    ParsedItem read() {
        var published = news(url, "publication_date");
        var updated = lastModified(url);
        return new ParsedItem(
                null,
                false,
                Sitemap.location(url, new LinkReader(where, problems)).orElse(null),
                SourceText.builder()
                        .headline(news(url, "title")
                                .flatMap(MarkupRemover::ofPossibleHtml)
                                .orElse(null))
                        .language(language().orElse(null))
                        .dates(new Dates(date(published, "publication_date"), date(updated, "lastmod"), null))
                        .written(new WrittenDates(published.orElse(null), updated.orElse(null)))
                        .categories(keywords())
                        .build(),
                List.of(),
                List.of());
    }

    /** Returns the date of its change, else of its publication, as written: for the order. */
    static Optional<String> changed(XmlElement url) {
        return lastModified(url).or(() -> news(url, "publication_date"));
    }

    private static Optional<String> lastModified(XmlElement url) {
        return url.first(url.namespace(), "lastmod").map(XmlElement::text);
    }

    private @Nullable Instant date(Optional<String> written, String name) {
        return written.flatMap(date -> new DateReader(where, problems).read(date, name))
                .orElse(null);
    }

    /** Returns the keywords of Google news, obsolete but still common. */
    private List<String> keywords() {
        return Arrays.stream(news(url, "keywords").orElse("").split(",", ItemCollector.CATEGORIES_READ))
                .flatMap(keyword -> MarkupRemover.ofPossibleHtml(keyword).stream())
                .distinct()
                .toList();
    }

    private Optional<String> language() {
        return url.first(NEWS, "news")
                .flatMap(news -> news.first(NEWS, "publication"))
                .flatMap(publication -> publication.first(NEWS, "language"))
                .flatMap(language -> LanguageTags.parse(language.text()));
    }

    private static Optional<String> news(XmlElement url, String name) {
        return url.first(NEWS, "news").flatMap(news -> news.first(NEWS, name)).map(XmlElement::text);
    }
}
