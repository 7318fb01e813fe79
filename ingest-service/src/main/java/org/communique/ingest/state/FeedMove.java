package org.communique.ingest.state;

import java.net.URI;
import java.time.Instant;

/**
 * Permanent redirect of a feed (301, 308). Trusted only after days of the same answer, as captive portals and broken
 * servers redirect permanently too; the registered URL stays in the feed, which is the way back.
 *
 * @param to target
 * @param since time of the first such answer
 * @param trusted whether the target is polled now
 */
public record FeedMove(URI to, Instant since, boolean trusted) {

    /** Returns a trusted copy. */
    public FeedMove trust() {
        return new FeedMove(to, since, true);
    }
}
