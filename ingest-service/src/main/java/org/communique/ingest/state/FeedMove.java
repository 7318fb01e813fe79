package org.communique.ingest.state;

import java.net.URI;
import java.time.Instant;

/**
 * Where a feed says it has moved for good (301, 308). Believed only after it said the same for days, as captive portals
 * and broken servers say so too; the URL that people named stays in the feed, which is the way back.
 *
 * @param to the new place
 * @param since when it was first said
 * @param believed whether the feed is asked for there now
 */
public record FeedMove(URI to, Instant since, boolean believed) {

    /** Believed from now on. */
    public FeedMove believe() {
        return new FeedMove(to, since, true);
    }
}
