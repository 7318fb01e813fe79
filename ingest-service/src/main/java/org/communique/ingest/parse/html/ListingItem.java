package org.communique.ingest.parse.html;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.release.WrittenDates;
import org.communique.ingest.parse.extension.DateReader;
import org.communique.ingest.parse.extension.LinkReader;
import org.communique.ingest.parse.extension.MarkupRemover;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.item.ParsedItem;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Release on a listing page.
 *
 * @param where name of the item in a problem
 */
record ListingItem(Element item, Selectors selectors, String where, ParseProblems problems) {

    private static final String LINK = "a[href]";
    private static final int LONG = 20_000;

    ParsedItem read(URI base, @Nullable String language) {
        var link = first(selectors.link() == null ? LINK : selectors.link()).map(ListingItem::orWithin);
        var date = first(selectors.date()).map(ListingItem::written).filter(written -> !written.isEmpty());
        var published = date.flatMap(written -> new DateReader(where, problems).read(written, "date"));
        return new ParsedItem(
                null,
                false,
                link.flatMap(element -> new LinkReader(where, problems).read(base, element.attr("href"), "link"))
                        .orElse(null),
                SourceText.builder()
                        .headline(first(selectors.title())
                                .or(() -> link)
                                .flatMap(title -> MarkupRemover.line(text(title)))
                                .orElse(null))
                        .language(language)
                        .dates(new Dates(published.orElse(null), null, null))
                        .written(new WrittenDates(date.orElse(null), null))
                        .build(),
                List.of(),
                List.of());
    }

    /** Returns the first match, perhaps the item itself. */
    private Optional<Element> first(@Nullable String selector) {
        return Optional.ofNullable(selector).flatMap(chosen -> Optional.ofNullable(item.selectFirst(chosen)));
    }

    private static Element orWithin(Element selected) {
        var link = selected.hasAttr("href") ? selected : selected.selectFirst(LINK);
        return link == null ? selected : link;
    }

    /** Returns its text, cut where it is long: nested items would have all of the page each. */
    private static String text(Element element) {
        var characters = new StringBuilder();
        NodeFilter collect = (node, _) -> {
            if (node instanceof TextNode text) {
                characters.append(text.getWholeText()).append(' ');
            }
            return characters.length() > LONG ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        };
        element.filter(collect);
        return characters.length() > LONG ? characters.toString() : element.text();
    }

    private static String written(Element date) {
        var stamped = date.hasAttr("datetime") ? date : date.selectFirst("[datetime]");
        return (stamped == null ? text(date) : stamped.attr("datetime")).strip();
    }
}
