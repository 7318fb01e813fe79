package org.communique.ingest.parse.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.communique.contracts.release.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of a feed beyond its title.
 *
 * @param id the feed's own identifier; null when it has none
 * @param description may hold markup; null when it has none
 * @param authors names, or addresses of authors without a name
 * @param categories plain text
 * @param dates of the feed as a whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedMetadata(
        @Nullable String id, @Nullable String description, List<String> authors, List<String> categories, Dates dates) {

    /** No metadata. */
    public static final FeedMetadata NOTHING = new FeedMetadata(null, null, List.of(), List.of(), Dates.UNKNOWN);

    /** Copies the lists. */
    public FeedMetadata {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
