package org.communique.ingest.parse.html;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.communique.ingest.parse.item.Excerpt;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * CSS selectors, in the syntax of jsoup, for the HTML pages of a publisher.
 *
 * @param item one release of the listing page; null when the feed is no HTML page
 * @param title within the item, its title; null for the text of its link
 * @param link within the item, the link to its article page; null for the first one
 * @param date within the item, its date, as attribute {@code datetime} or as text; null when there is none
 * @param text on the article page, the text of the release; null for automatic extraction
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Selectors(
        @Nullable String item,
        @Nullable String title,
        @Nullable String link,
        @Nullable String date,
        @Nullable String text) {

    private static final int LONGEST = 500;
    private static final int SHOWN = 100;

    /** @throws IllegalArgumentException when one of them is no selector, or too expensive */
    public Selectors {
        require("item", item);
        require("title", title);
        require("link", link);
        require("date", date);
        require("text", text);
        if (item == null && (title != null || link != null || date != null)) {
            throw new IllegalArgumentException("selectors: no item (expected: one, as there is a title, link or date)");
        }
    }

    /** Whether the feed is a listing page. */
    @JsonIgnore
    public boolean isListing() {
        return item != null;
    }

    /**
     * Whether its cost is bounded: each {@code :has} scans the whole content of each element, and a nested one
     * multiplies that.
     */
    private static boolean isCheap(String selector) {
        String lower = selector.toLowerCase(Locale.ROOT);
        return selector.length() <= LONGEST && lower.indexOf(":has(") == lower.lastIndexOf(":has(");
    }

    private static void require(String name, @Nullable String selector) {
        if (selector != null && !isCheap(selector)) {
            throw new IllegalArgumentException(
                    "selectors.%s: '%s' (expected: up to %d characters, with one :has at most)"
                            .formatted(name, Excerpt.of(selector, SHOWN), LONGEST));
        }
        try {
            if (selector != null) {
                QueryParser.parse(selector);
            }
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "selectors.%s: '%s' (expected: a CSS selector such as li.news a)".formatted(name, selector), e);
        }
    }
}
