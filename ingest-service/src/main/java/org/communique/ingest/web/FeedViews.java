package org.communique.ingest.web;

import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.poll.Poller;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.HostHold;
import org.communique.kit.problem.Problem;
import org.springframework.stereotype.Component;

/** Views of the feeds in partitions of this instance. */
@Component
final class FeedViews {

    private final Poller poller;

    FeedViews(Poller poller) {
        this.poller = poller;
    }

    /**
     * Returns the view of a feed.
     *
     * @throws org.springframework.web.ErrorResponseException 404 when the feed was deleted meanwhile
     */
    FeedView of(FeedId id, OwnedPartition partition) {
        return partition
                .feed(id)
                .map(feed -> of(feed, partition))
                .orElseThrow(() -> Problem.unknown("feed '%s' was deleted meanwhile".formatted(id)));
    }

    /** Returns the view of a feed; one held back with its host has the condition {@code held}. */
    FeedView of(Feed feed, OwnedPartition partition) {
        var state = partition.stateOf(feed.id());
        var hold = poller.holdOf(feed, partition).filter(_ -> !feed.isDisabled());
        return new FeedView(
                feed,
                hold.map(HostHold::until).map(state.health()::heldBack).orElse(state.health()),
                state.releases(),
                state.items().size(),
                state.gaps(),
                FeedView.Watched.of(state),
                partition.subscription(feed.id()).map(FeedView.Push::of).orElse(null),
                state.move(),
                hold.orElse(null));
    }
}
