package org.communique.console.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Preview of a feed: what a poll would find.
 *
 * @param identity identifiers of its items: link, guid, title
 * @param partial whether the document was cut off
 * @param problems of the document
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedTrial(
        String url,
        String source,
        @Nullable String title,
        @Nullable String language,
        List<String> identity,
        List<Item> items,
        boolean partial,
        List<String> problems) {

    /** Item of the feed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            String id,
            @Nullable String url,
            @Nullable String headline,
            @Nullable Instant published) {}

    /** Replaces missing lists by empty ones. */
    @SuppressWarnings("NullAway") // as read from JSON
    FeedTrial {
        identity = identity == null ? List.of() : List.copyOf(identity);
        items = items == null ? List.of() : List.copyOf(items);
        problems = problems == null ? List.of() : List.copyOf(problems);
    }
}
