package org.communique.ingest.parse.item;

import java.net.URI;
import java.util.List;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Item of a feed document.
 *
 * @param guid identifier by the publisher, byte for byte except for blanks around it; null when there is none
 * @param guidIsPermalink whether the guid is declared as the URL of the article page
 * @param link the article page, absolute; null when there is none
 * @param text headline (plain text on one line), lead, dates and the like; relative URLs in its content are resolved,
 *     the language is that of the item, else of the feed
 * @param authors names, or addresses of authors without a name
 * @param inReplyTo guids of the items that it replies to, without replacing them
 */
public record ParsedItem(
        @Nullable String guid,
        boolean guidIsPermalink,
        @Nullable URI link,
        SourceText text,
        List<String> authors,
        List<String> inReplyTo) {

    /** Copies the lists. */
    public ParsedItem {
        authors = List.copyOf(authors);
        inReplyTo = List.copyOf(inReplyTo);
    }

    /** Whether there is not even a date, a category or an author. */
    public boolean isEmpty() {
        return isBlank()
                && text.dates().equals(Dates.UNKNOWN)
                && text.categories().isEmpty()
                && authors.isEmpty();
    }

    /** Whether it has neither an identifier nor a text, and so makes no release. */
    public boolean isBlank() {
        return guid == null
                && link == null
                && text.headline() == null
                && text.content().text().isEmpty();
    }
}
