package org.communique.ingest.parse.item;

import java.net.URI;
import java.util.List;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.WrittenDates;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed document.
 *
 * @param guid what the publisher calls it by, byte for byte except for blanks around it; null when it gave none
 * @param guidIsPermalink whether the guid is said to be the URL of the article page
 * @param link the article page, absolute; null when it names none
 * @param title plain text on one line; null when it has none
 * @param lead summary or description, may hold markup; null when it has none
 * @param content the text that the item itself carries, relative URLs resolved; null when it carries none beyond
 *     the lead
 * @param dates as far as they could be read
 * @param categories plain text
 * @param language BCP 47, of the item or else of the feed; null when neither is told
 * @param authors names, or addresses of those who have no name
 * @param written its dates as the publisher wrote them
 * @param inReplyTo what the items are called that it replies to; it is about them and does not take their place
 */
public record ParsedItem(
        @Nullable String guid,
        boolean guidIsPermalink,
        @Nullable URI link,
        @Nullable String title,
        @Nullable String lead,
        @Nullable Content content,
        Dates dates,
        List<String> categories,
        @Nullable String language,
        List<String> authors,
        WrittenDates written,
        List<String> inReplyTo) {

    /** Copies the lists. */
    public ParsedItem {
        categories = List.copyOf(categories);
        authors = List.copyOf(authors);
        inReplyTo = List.copyOf(inReplyTo);
    }

    /** Whether there is not even a date, a category or an author. */
    public boolean isEmpty() {
        return isBlank() && dates.equals(Dates.UNKNOWN) && categories.isEmpty() && authors.isEmpty();
    }

    /** Whether there is nothing to know it by and nothing it says: it tells no release. */
    public boolean isBlank() {
        return guid == null && link == null && title == null && lead == null && content == null;
    }

    /**
     * The most text that the item itself has: its content, else its lead (many feeds carry the whole text as
     * description), else blank.
     */
    public Content text() {
        if (content != null) {
            return content;
        }
        return lead != null ? Content.html(lead) : Content.plain("");
    }
}
