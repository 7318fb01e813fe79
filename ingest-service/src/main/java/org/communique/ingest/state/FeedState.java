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
 * What is known of a feed: the value of a record of {@code feeds.state}. The record may be older than what its owner
 * has in memory: a poll that finds nothing new is not written down.
 *
 * @param feed which
 * @param validators of its last document
 * @param ttl how long its last document asked not to be fetched again; null when it did not
 * @param skip when its last document said that there is no use in asking
 * @param items of its last document, by release id
 * @param releases how many releases it was the first to tell
 * @param overlapsLost how often none of the items of a document was in the next one, so that some may have been missed
 * @param rhythm how often it has something
 * @param move where it says it has moved for good; null when it does not
 * @param health how it is doing
 * @param hub that pushes what is new in it, as its last document says; null when it names none
 * @param pages of its recent releases that are looked at again, by release id; the items may have left the feed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedState(
        FeedId feed,
        Validators validators,
        @Nullable Duration ttl,
        SkipHours skip,
        Map<String, SeenItem> items,
        long releases,
        long overlapsLost,
        PublicationRate rhythm,
        @Nullable FeedMove move,
        FeedHealth health,
        @Nullable Hub hub,
        Map<String, WatchedPage> pages) {

    /** Copies the maps; what older records lack is not known. */
    public FeedState {
        items = Map.copyOf(items);
        skip = Objects.requireNonNullElse(skip, SkipHours.NONE);
        rhythm = Objects.requireNonNullElse(rhythm, PublicationRate.UNKNOWN);
        pages = Map.copyOf(Objects.requireNonNullElse(pages, Map.of()));
    }

    /** Of a feed that was never polled. */
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

    /** Where the feed is asked for. */
    public URI address(Feed named) {
        return move != null && move.believed() ? move.to() : named.url();
    }

    /**
     * What the next request may be conditional on: nothing while an article page is owed, because the item is needed to
     * ask for it again.
     */
    public Validators askWith() {
        return items.values().stream().anyMatch(SeenItem::owesPage) ? Validators.NONE : validators;
    }

    /** The same feed, doing otherwise. */
    public FeedState with(FeedHealth other) {
        return new FeedState(
                feed, validators, ttl, skip, items, releases, overlapsLost, rhythm, move, other, hub, pages);
    }

    /** The same feed in the same state, named anew. */
    public FeedState with(Validators others) {
        return new FeedState(feed, others, ttl, skip, items, releases, overlapsLost, rhythm, move, health, hub, pages);
    }

    /** The same feed at another place, or at that of its name. */
    public FeedState with(@Nullable FeedMove other) {
        return new FeedState(
                feed, validators, ttl, skip, items, releases, overlapsLost, rhythm, other, health, hub, pages);
    }

    /** The same feed with other items, and so many releases. */
    public FeedState with(Map<String, SeenItem> others, long told) {
        return new FeedState(feed, validators, ttl, skip, others, told, overlapsLost, rhythm, move, health, hub, pages);
    }

    /** The same feed with other pages that are looked at again. */
    public FeedState watching(Map<String, WatchedPage> others) {
        return new FeedState(
                feed, validators, ttl, skip, items, releases, overlapsLost, rhythm, move, health, hub, others);
    }

    /** The same feed, which had something new. */
    public FeedState newsAt(Instant now) {
        return new FeedState(
                feed,
                validators,
                ttl,
                skip,
                items,
                releases,
                overlapsLost,
                rhythm.newsAt(now),
                move,
                health,
                hub,
                pages);
    }

    /** When the next of its article pages is to be looked at again; empty when there is none. */
    @JsonIgnore
    public Optional<Instant> nextLook() {
        return pages.values().stream().map(WatchedPage::next).min(Comparator.naturalOrder());
    }
}
