package org.communique.ingest.feed;

import java.time.InstantSource;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;

/** Names feeds and forgets them, each in the territory of its source. */
public final class FeedRegistry {

    private final InstantSource clock;

    /** @param clock says when a feed was named */
    public FeedRegistry(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Names a feed; one that is there already is left as it is.
     *
     * @param territory of the feed's source
     */
    public CommitOutcome add(FeedRegistration naming, OwnedPartition territory) {
        return territory.write(() -> territory.feed(naming.id()).isPresent()
                ? StateChanges.NONE
                : StateChanges.ofFeed(naming.at(clock.instant())));
    }

    /**
     * Names a feed otherwise: its title, interval, labels and whether pages are fetched.
     *
     * @param feed as it is
     * @param naming as it is to be; what it does not say is as for a new feed
     */
    public CommitOutcome change(Feed feed, FeedRegistration naming, OwnedPartition territory) {
        return territory.write(
                () -> territory.feed(feed.id()).isPresent() ? StateChanges.ofFeed(naming.of(feed)) : StateChanges.NONE);
    }

    /** Forgets a feed. What it told stays. */
    public CommitOutcome delete(FeedId feed, OwnedPartition territory) {
        return territory.write(
                () -> territory.feed(feed).isPresent() ? StateChanges.ofRemoval(feed) : StateChanges.NONE);
    }
}
