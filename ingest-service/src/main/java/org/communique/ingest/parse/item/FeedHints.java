package org.communique.ingest.parse.item;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Polling hints in the head of a feed document, besides its {@code ttl}.
 *
 * @param skip times without polls
 * @param hubs for push (WebSub)
 * @param self topic URL of the feed at these hubs; null when there is none
 */
public record FeedHints(
        SkipHours skip, List<URI> hubs, @Nullable URI self) {

    /** No hints. */
    public static final FeedHints NONE = new FeedHints(SkipHours.NONE, List.of(), null);

    /** Copies the list. */
    public FeedHints {
        hubs = List.copyOf(hubs);
    }
}
