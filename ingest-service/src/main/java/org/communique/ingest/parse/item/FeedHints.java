package org.communique.ingest.parse.item;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a feed document says about how to ask for it, besides its {@code ttl}.
 *
 * @param skip when there is no use in asking
 * @param hubs that push what is new (WebSub)
 * @param self what the feed is called at these hubs; null when it does not say
 */
public record FeedHints(
        SkipHours skip, List<URI> hubs, @Nullable URI self) {

    /** It says nothing. */
    public static final FeedHints NONE = new FeedHints(SkipHours.NONE, List.of(), null);

    /** Copies the list. */
    public FeedHints {
        hubs = List.copyOf(hubs);
    }
}
