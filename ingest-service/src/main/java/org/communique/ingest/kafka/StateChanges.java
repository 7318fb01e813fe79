package org.communique.ingest.kafka;

import java.util.Collection;
import java.util.List;
import org.communique.contracts.event.RawEvent;
import org.communique.ingest.detect.ChangeDecision;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.Subscription;

/**
 * What becomes true at once: all of it is written, or none.
 *
 * @param feeds to poll from now on, or otherwise than before
 * @param deletedFeeds never to be polled again
 * @param feedStates what is known of feeds
 * @param subscriptions what hubs were asked for
 * @param releaseStates what is known of releases
 * @param events what is said about releases
 */
public record StateChanges(
        List<Feed> feeds,
        List<FeedId> deletedFeeds,
        List<FeedState> feedStates,
        List<Subscription> subscriptions,
        List<ReleaseState> releaseStates,
        List<RawEvent> events) {

    /** Nothing at all. */
    public static final StateChanges NONE = new StateChanges(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public StateChanges {
        feeds = List.copyOf(feeds);
        deletedFeeds = List.copyOf(deletedFeeds);
        feedStates = List.copyOf(feedStates);
        subscriptions = List.copyOf(subscriptions);
        releaseStates = List.copyOf(releaseStates);
        events = List.copyOf(events);
    }

    /** A feed is named, or named otherwise. */
    public static StateChanges put(Feed feed) {
        return new StateChanges(List.of(feed), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A feed is no longer wanted. */
    public static StateChanges delete(FeedId feed) {
        return new StateChanges(List.of(), List.of(feed), List.of(), List.of(), List.of(), List.of());
    }

    /** Something is known of a feed, and nothing else changed. */
    public static StateChanges know(FeedState state) {
        return new StateChanges(List.of(), List.of(), List.of(state), List.of(), List.of(), List.of());
    }

    /** A hub is asked for something, or has answered, and nothing else changed. */
    public static StateChanges know(Subscription subscription) {
        return new StateChanges(List.of(), List.of(), List.of(), List.of(subscription), List.of(), List.of());
    }

    /** Something is said about a release that is in no feed; nothing when the decision is to say nothing. */
    public static StateChanges tell(ChangeDecision decision) {
        return decision.event()
                .map(event -> new StateChanges(
                        List.of(), List.of(), List.of(), List.of(), List.of(decision.state()), List.of(event)))
                .orElse(NONE);
    }

    /**
     * Something is said about releases; nothing when the decisions are to say nothing.
     *
     * @param feed what is known of the feed that they are in, after this
     */
    public static StateChanges tell(Collection<ChangeDecision> decisions, FeedState feed) {
        var said = decisions.stream().filter(each -> each.event().isPresent()).toList();
        return said.isEmpty()
                ? NONE
                : new StateChanges(
                        List.of(),
                        List.of(),
                        List.of(feed),
                        List.of(),
                        said.stream().map(ChangeDecision::state).toList(),
                        said.stream().flatMap(each -> each.event().stream()).toList());
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
