package org.communique.ingest.format.listing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.WrittenDates;
import org.communique.ingest.format.module.DateReader;
import org.communique.ingest.format.module.PlainText;
import org.communique.ingest.item.ParsedItem;
import org.communique.ingest.item.Problems;
import org.communique.ingest.url.LenientUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One release on a listing page.
 *
 * @param where what the item is called in a problem
 */
record Listed(Element item, Selectors selectors, String where, Problems problems) {

    private static final String LINK = "a[href]";

    ParsedItem read(URI base, @Nullable String language) {
        var link = first(selectors.link() == null ? LINK : selectors.link()).map(Listed::orWithin);
        var date = first(selectors.date()).map(Listed::written).filter(written -> !written.isEmpty());
        var published = date.flatMap(written -> new DateReader(where, problems).read(written, "date"));
        return new ParsedItem(
                null,
                false,
                link.flatMap(element -> LenientUrl.resolve(base, element.attr("href")))
                        .orElse(null),
                first(selectors.title())
                        .or(() -> link)
                        .flatMap(title -> PlainText.line(title.text()))
                        .orElse(null),
                null,
                null,
                new Dates(published.orElse(null), null, null),
                List.of(),
                language,
                List.of(),
                new WrittenDates(date.orElse(null), null),
                List.of());
    }

    /** The first that is selected, which may be the item itself. */
    private Optional<Element> first(@Nullable String selector) {
        return Optional.ofNullable(selector).flatMap(chosen -> Optional.ofNullable(item.selectFirst(chosen)));
    }

    private static Element orWithin(Element selected) {
        var link = selected.hasAttr("href") ? selected : selected.selectFirst(LINK);
        return link == null ? selected : link;
    }

    private static String written(Element date) {
        var stamped = date.hasAttr("datetime") ? date : date.selectFirst("[datetime]");
        return (stamped == null ? date.text() : stamped.attr("datetime")).strip();
    }
}
