package org.communique.ingest.registry;

import java.time.InstantSource;
import org.communique.ingest.feed.Feed;
import org.communique.ingest.feed.FeedId;
import org.communique.ingest.ledger.Changes;
import org.communique.ingest.ledger.CommitOutcome;
import org.communique.ingest.ownership.Territory;

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
    public CommitOutcome add(FeedNaming naming, Territory territory) {
        return territory.write(
                () -> territory.feed(naming.id()).isPresent() ? Changes.NONE : Changes.put(naming.at(clock.instant())));
    }

    /**
     * Names a feed otherwise: its title, interval, labels and whether pages are fetched.
     *
     * @param feed as it is
     * @param naming as it is to be; what it does not say is as for a new feed
     */
    public CommitOutcome change(Feed feed, FeedNaming naming, Territory territory) {
        return territory.write(
                () -> territory.feed(feed.id()).isPresent() ? Changes.put(naming.of(feed)) : Changes.NONE);
    }

    /** Forgets a feed. What it told stays. */
    public CommitOutcome delete(FeedId feed, Territory territory) {
        return territory.write(() -> territory.feed(feed).isPresent() ? Changes.delete(feed) : Changes.NONE);
    }
}
