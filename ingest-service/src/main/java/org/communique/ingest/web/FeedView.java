package org.communique.ingest.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.communique.ingest.feed.Feed;
import org.communique.ingest.ownership.Territory;
import org.communique.ingest.state.Health;

/**
 * A feed and how it is doing.
 *
 * @param feed as it was named
 * @param health as its owner knows it at this moment
 * @param releases how many releases it was the first to tell
 * @param items how many its last document had
 */
record FeedView(@JsonUnwrapped Feed feed, @JsonUnwrapped Health health, long releases, int items) {

    /** A feed of a territory that is ours. */
    static FeedView of(Feed feed, Territory territory) {
        var state = territory.stateOf(feed.id());
        return new FeedView(
                feed, state.health(), state.releases(), state.items().size());
    }
}
