package org.communique.ingest.parse.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.communique.contracts.release.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself beyond its title.
 *
 * @param description may hold markup; null when it has none
 * @param authors names, or addresses of those who have no name
 * @param categories plain text
 * @param dates of the feed as a whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedMetadata(@Nullable String description, List<String> authors, List<String> categories, Dates dates) {

    /** It says nothing. */
    public static final FeedMetadata NOTHING = new FeedMetadata(null, List.of(), List.of(), Dates.UNKNOWN);

    /** Copies the lists. */
    public FeedMetadata {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
