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

/** Feeds of a partition, their states and subscriptions, and their publishers' releases. Safe for use by many threads. */
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

    /** Stores a state; ignored when the feed is not registered. */
    void remember(FeedState state) {
        feeds.computeIfPresent(state.feed(), (id, feed) -> {
            feedStates.put(id, state);
            return feed;
        });
    }

    /** Changes a subscription; ignored without one. */
    void remember(FeedId id, UnaryOperator<Subscription> change) {
        subscriptions.computeIfPresent(id, (_, known) -> change.apply(known));
    }

    /** Applies the records of a transaction. */
    void apply(StateChanges changes) {
        changes.feeds().forEach(this::put);
        changes.feedStates().forEach(this::put);
        changes.subscriptions().forEach(this::put);
        changes.releaseStates().forEach(releases::put);
        changes.deletedFeeds().forEach(this::remove);
        changes.deletedFeeds().forEach(this::removeState);
    }

    void put(Feed feed) {
        feeds.put(feed.id(), feed);
    }

    void put(FeedState state) {
        feedStates.put(state.feed(), state);
    }

    void put(Subscription subscription) {
        subscriptions.put(subscription.feed(), subscription);
    }

    /** Removes a feed and its subscription. */
    void remove(FeedId id) {
        feeds.remove(id);
        removeSubscription(id);
    }

    void removeSubscription(FeedId id) {
        subscriptions.remove(id);
    }

    void removeState(FeedId id) {
        feedStates.remove(id);
    }
}
