package org.communique.ingest.kafka;

import java.util.List;
import org.communique.contracts.event.RawEvent;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.Subscription;

/**
 * Records written in one transaction.
 *
 * @param feeds new or changed registrations
 * @param deletedFeeds registrations to delete, with the states of these feeds
 * @param feedStates states of feeds
 * @param subscriptions states of WebSub subscriptions
 * @param releaseStates states of releases
 * @param events events of releases, for {@code releases.raw}
 */
public record StateChanges(
        List<Feed> feeds,
        List<FeedId> deletedFeeds,
        List<FeedState> feedStates,
        List<Subscription> subscriptions,
        List<ReleaseState> releaseStates,
        List<RawEvent> events) {

    /** No change. */
    public static final StateChanges NONE =
            new StateChanges(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public StateChanges {
        feeds = List.copyOf(feeds);
        deletedFeeds = List.copyOf(deletedFeeds);
        feedStates = List.copyOf(feedStates);
        subscriptions = List.copyOf(subscriptions);
        releaseStates = List.copyOf(releaseStates);
        events = List.copyOf(events);
    }

    /** Returns the registration of a feed. */
    public static StateChanges ofFeed(Feed feed) {
        return ofFeeds(List.of(feed));
    }

    /** Returns the registrations of feeds. */
    public static StateChanges ofFeeds(List<Feed> feeds) {
        return new StateChanges(feeds, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Returns the removal of a feed. */
    public static StateChanges ofRemoval(FeedId feed) {
        return new StateChanges(List.of(), List.of(feed), List.of(), List.of(), List.of(), List.of());
    }

    /** Returns the state of a feed, without events. */
    public static StateChanges ofState(FeedState state) {
        return new StateChanges(List.of(), List.of(), List.of(state), List.of(), List.of(), List.of());
    }

    /** Returns the state of a subscription, without events. */
    public static StateChanges ofSubscription(Subscription subscription) {
        return new StateChanges(List.of(), List.of(), List.of(), List.of(subscription), List.of(), List.of());
    }

    /** Returns events of releases, and the states of these releases; none of a feed. */
    public static StateChanges withEvents(List<ReleaseState> states, List<RawEvent> events) {
        return new StateChanges(List.of(), List.of(), List.of(), List.of(), states, events);
    }

    /** Returns events of a feed's releases, the states of these releases, and the state of the feed after them. */
    public static StateChanges withEvents(List<ReleaseState> states, List<RawEvent> events, FeedState feed) {
        return new StateChanges(List.of(), List.of(), List.of(feed), List.of(), states, events);
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
