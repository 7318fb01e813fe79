package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Map;
import org.communique.ingest.feed.FeedId;
import org.communique.ingest.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed: the value of a record of {@code feeds.state}. The record may be older than what its owner
 * has in memory: a poll that finds nothing new is not written down.
 *
 * @param feed which
 * @param validators of its last document
 * @param ttl how long its last document asked not to be fetched again; null when it did not
 * @param items of its last document, by release id
 * @param releases how many releases it was the first to tell
 * @param health how it is doing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedState(
        FeedId feed,
        Validators validators,
        @Nullable Duration ttl,
        Map<String, SeenItem> items,
        long releases,
        Health health) {

    /** Copies the map. */
    public FeedState {
        items = Map.copyOf(items);
    }

    /** Of a feed that was never polled. */
    public static FeedState unknown(FeedId feed) {
        return new FeedState(feed, Validators.NONE, null, Map.of(), 0, Health.UNKNOWN);
    }

    /**
     * What the next request may be conditional on: nothing while an article page is owed, because the item is needed to
     * ask for it again.
     */
    public Validators askWith() {
        return items.values().stream().anyMatch(SeenItem::owesPage) ? Validators.NONE : validators;
    }

    /** The same feed, doing otherwise. */
    public FeedState with(Health health) {
        return new FeedState(feed, validators, ttl, items, releases, health);
    }

    /** The same feed in the same state, named anew. */
    public FeedState with(Validators validators) {
        return new FeedState(feed, validators, ttl, items, releases, health);
    }
}
