package org.communique.ingest.partition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.partition.index.ReleaseIndex;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.Subscription;

/** The feeds in a territory, and all that is known of them and of their publishers' releases. Safe for use by many threads. */
final class PartitionState {

    private final Map<FeedId, Feed> feeds = new ConcurrentHashMap<>();
    private final Map<FeedId, FeedState> feedStates = new ConcurrentHashMap<>();
    private final Map<FeedId, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final ReleaseIndex releases = new ReleaseIndex();

    Optional<Feed> feed(FeedId id) {
        return Optional.ofNullable(feeds.get(id));
    }

    Collection<Feed> feeds() {
        return List.copyOf(feeds.values());
    }

    FeedState stateOf(FeedId id) {
        return feedStates.getOrDefault(id, FeedState.unknown(id));
    }

    Optional<Subscription> subscription(FeedId id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    ReleaseIndex releases() {
        return releases;
    }

    /** Ignored when the feed is not there. */
    void remember(FeedState state) {
        feeds.computeIfPresent(state.feed(), (id, feed) -> {
            feedStates.put(id, state);
            return feed;
        });
    }

    /** Ignored when the hub was not asked. */
    void remember(FeedId id, UnaryOperator<Subscription> change) {
        subscriptions.computeIfPresent(id, (_, known) -> change.apply(known));
    }

    /** What was just written. */
    void apply(StateChanges changes) {
        changes.feeds().forEach(this::put);
        changes.feedStates().forEach(this::put);
        changes.subscriptions().forEach(this::put);
        changes.releaseStates().forEach(releases::put);
        changes.deletedFeeds().forEach(this::remove);
        changes.deletedFeeds().forEach(this::forget);
    }

    /** A feed, as read or as just written. */
    void put(Feed feed) {
        feeds.put(feed.id(), feed);
    }

    /** What is known of a feed, as read or as just written. */
    void put(FeedState state) {
        feedStates.put(state.feed(), state);
    }

    /** What a hub was asked for, as read or as just written. */
    void put(Subscription subscription) {
        subscriptions.put(subscription.feed(), subscription);
    }

    /** A feed is gone, and its hub not wanted. */
    void remove(FeedId id) {
        feeds.remove(id);
        unsubscribe(id);
    }

    /** A hub is not wanted. */
    void unsubscribe(FeedId id) {
        subscriptions.remove(id);
    }

    /** What was known of a feed is forgotten. */
    void forget(FeedId id) {
        feedStates.remove(id);
    }
}
