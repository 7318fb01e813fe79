package org.communique.ingest.schedule;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedMove;
import org.communique.ingest.state.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * Whether to believe that a feed has moved. Every redirect is followed at once; one that says "for good" is kept only
 * when it led to the feed each time, to the same place, for days.
 *
 * @param after how long it has to say so
 */
public record MovePolicy(Duration after) {

    /** Polls that fail at the new place before the one that was named is asked again. */
    private static final int PATIENCE = 3;

    /**
     * After a poll that got the feed.
     *
     * @param movedTo where the redirects said it is for good; null when they did not
     */
    @Nullable
    public FeedMove found(FeedState before, Feed feed, @Nullable URI movedTo, Instant now) {
        var known = before.move();
        if (movedTo == null) {
            // At the new place there is nothing to say any more; at the old one, it is back.
            return known != null && known.believed() ? known : null;
        }
        if (movedTo.equals(feed.url())) {
            return null;
        }
        if (known == null || !known.to().equals(movedTo)) {
            // Moved on from a place that we believe in: begins anew, from the name that people know.
            return new FeedMove(movedTo, now, false);
        }
        return now.isBefore(known.since().plus(after)) ? known : known.believe();
    }

    /** After a poll that did not: the way back, once that is not just a bad hour. */
    @Nullable
    public FeedMove lost(@Nullable FeedMove known, int failures) {
        return known == null || failures >= PATIENCE ? null : known;
    }
}
