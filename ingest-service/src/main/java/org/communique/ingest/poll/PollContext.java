package org.communique.ingest.poll;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.detect.ChunkDecisions;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.SeenItem;
import org.communique.ingest.state.Subscription;
import org.communique.ingest.state.WatchedPage;

/** A poll under way: the feed, where it belongs, and what was dealt with so far. Used by one thread. */
final class PollContext {

    private final Feed feed;
    private final OwnedPartition territory;
    private final FeedState before;
    private final Instant began;
    private final RevisitPolicy revisits;
    private final Map<String, SeenItem> seen = new LinkedHashMap<>();
    private final Map<String, WatchedPage> watched = new LinkedHashMap<>();
    private long newReleases;
    private int told;

    PollContext(Feed feed, OwnedPartition territory, Instant began, RevisitPolicy revisits) {
        this.feed = feed;
        this.revisits = revisits;
        this.territory = territory;
        this.before = territory.stateOf(feed.id());
        this.began = began;
    }

    Feed feed() {
        return feed;
    }

    OwnedPartition territory() {
        return territory;
    }

    /** The release that the publisher called by a guid, if any was. */
    Optional<ReleaseId> called(String guid) {
        return territory
                .release(feed.source(), guid)
                .map(state -> state.identity().id());
    }

    /** What the hub of the feed was asked for, if it was. */
    Optional<Subscription> subscription() {
        return territory.subscription(feed.id());
    }

    /** What was known of the feed when the poll began. */
    FeedState before() {
        return before;
    }

    /** When it began. */
    Instant began() {
        return began;
    }

    /** What to ask for. */
    FetchRequest request() {
        return FetchRequest.feed(before.address(feed), before.askWith());
    }

    /** Whether the feed was deleted meanwhile: then nothing is said and nothing remembered. */
    boolean isOver() {
        return territory.feed(feed.id()).isEmpty();
    }

    /** How many events there were. */
    int told() {
        return told;
    }

    /** A portion is about to be committed; when it is not, this visit is over. */
    void add(ChunkDecisions portion) {
        seen.putAll(portion.seen());
        watched.putAll(portion.watched());
        newReleases += portion.newReleases();
        told += portion.told();
    }

    /** What is known of the feed while the document as a whole is not dealt with yet. */
    FeedState progress() {
        return before.with(and(before.items()), releases()).watching(watched());
    }

    /** The article pages that are looked at again. */
    Map<String, WatchedPage> watched() {
        var pages = new LinkedHashMap<>(before.pages());
        pages.putAll(watched);
        return revisits.kept(pages);
    }

    /** Some items by release id, and those that were dealt with. */
    Map<String, SeenItem> and(Map<String, SeenItem> others) {
        var items = new LinkedHashMap<>(others);
        items.putAll(seen);
        return items;
    }

    /** How many releases the feed was the first to tell. */
    long releases() {
        return before.releases() + newReleases;
    }
}
