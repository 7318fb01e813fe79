package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.parse.item.SkipHours;
import org.jspecify.annotations.Nullable;

/**
 * State of a feed: the value of a record of {@code feeds.state}. The record may be older than the state in the memory of
 * its owner, because a poll without news is not written.
 *
 * @param feed id of the feed
 * @param validators of its last document
 * @param ttl minimum time between fetches by its last document; null when the document gives none
 * @param skip hours and days without polls by its last document
 * @param items of its last document, by release id
 * @param releases number of releases that were first emitted for this feed
 * @param gaps number of documents without an item in common with the one before, so that some may have been missed
 * @param rate time between its publications
 * @param move permanent redirect; null when there is none
 * @param health outcome of the last polls
 * @param hub named by its last document; null when there is none
 * @param pages article pages of recent releases to check again, by release id; the items may have left the feed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedState(
        FeedId feed,
        Validators validators,
        @Nullable Duration ttl,
        SkipHours skip,
        Map<String, SeenItem> items,
        long releases,
        long gaps,
        PublicationRate rate,
        @Nullable FeedMove move,
        FeedHealth health,
        @Nullable Hub hub,
        Map<String, WatchedPage> pages) {

    /** Copies the maps; replaces fields missing in older records by unknown. */
    public FeedState {
        items = Map.copyOf(items);
        skip = Objects.requireNonNullElse(skip, SkipHours.NONE);
        rate = Objects.requireNonNullElse(rate, PublicationRate.UNKNOWN);
        pages = Map.copyOf(Objects.requireNonNullElse(pages, Map.of()));
    }

    /** Returns the state of a feed that was never polled. */
    public static FeedState unknown(FeedId feed) {
        return new FeedState(
                feed,
                Validators.NONE,
                null,
                SkipHours.NONE,
                Map.of(),
                0,
                0,
                PublicationRate.UNKNOWN,
                null,
                FeedHealth.UNKNOWN,
                null,
                Map.of());
    }

    /** Returns the URL to poll: the target of a trusted move, else the registered URL. */
    public URI address(Feed registered) {
        return move != null && move.trusted() ? move.to() : registered.url();
    }

    /** Returns the validators of the next request: none while an article page is owed, because its item is needed. */
    public Validators requestValidators() {
        return items.values().stream().anyMatch(SeenItem::owesPage) ? Validators.NONE : validators;
    }

    /** Returns a copy with another health. */
    public FeedState with(FeedHealth newHealth) {
        return new FeedState(feed, validators, ttl, skip, items, releases, gaps, rate, move, newHealth, hub, pages);
    }

    /** Returns a copy with new cache validators. */
    public FeedState with(Validators newValidators) {
        return new FeedState(feed, newValidators, ttl, skip, items, releases, gaps, rate, move, health, hub, pages);
    }

    /** Returns a copy with another move; null for the registered URL. */
    public FeedState with(@Nullable FeedMove newMove) {
        return new FeedState(feed, validators, ttl, skip, items, releases, gaps, rate, newMove, health, hub, pages);
    }

    /** Returns a copy with other items and another number of emitted releases. */
    public FeedState with(Map<String, SeenItem> newItems, long emitted) {
        return new FeedState(feed, validators, ttl, skip, newItems, emitted, gaps, rate, move, health, hub, pages);
    }

    /** Returns a copy with other article pages to check again. */
    public FeedState watching(Map<String, WatchedPage> newPages) {
        return new FeedState(feed, validators, ttl, skip, items, releases, gaps, rate, move, health, hub, newPages);
    }

    /** Returns a copy after a poll with news. */
    public FeedState newsAt(Instant now) {
        return new FeedState(
                feed, validators, ttl, skip, items, releases, gaps, rate.newsAt(now), move, health, hub, pages);
    }

    /** Returns the time of the next check of an article page; empty when there is none. */
    @JsonIgnore
    public Optional<Instant> nextPageCheck() {
        return pages.values().stream().map(WatchedPage::next).min(Comparator.naturalOrder());
    }
}
