package org.communique.ingest.schedule;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedMove;
import org.communique.ingest.state.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * Policy of permanent redirects. Every redirect is followed immediately; the feed's URL changes only after a permanent one
 * led to the feed at each poll, with the same target, for days.
 *
 * @param after the time until a permanent redirect is trusted
 */
public record MovePolicy(Duration after) {

    /** Failures in a row at the new URL until the registered one is polled again. */
    private static final int MAX_FAILURES = 3;

    /**
     * Returns the move after a poll with a document.
     *
     * @param movedTo the target of permanent redirects; null without any
     */
    @Nullable
    public FeedMove found(FeedState before, Feed feed, @Nullable URI movedTo, Instant now) {
        var known = before.move();
        if (movedTo == null) {
            // Nothing to redirect at the new URL; at the old one, the feed is back.
            return known != null && known.trusted() ? known : null;
        }
        if (movedTo.equals(feed.url())) {
            return null;
        }
        if (known == null || !known.to().equals(movedTo)) {
            // Moved on from a trusted target: starts again from the registered URL.
            return new FeedMove(movedTo, now, false);
        }
        return now.isBefore(known.since().plus(after)) ? known : known.trust();
    }

    /** Returns the move after a failed poll: none after several in a row. */
    @Nullable
    public FeedMove lost(@Nullable FeedMove known, int failures) {
        return known == null || failures >= MAX_FAILURES ? null : known;
    }
}
