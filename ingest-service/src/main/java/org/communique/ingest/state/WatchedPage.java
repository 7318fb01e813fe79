package org.communique.ingest.state;

import java.time.Instant;
import org.communique.ingest.fetch.Validators;

/**
 * Article page of a recent release to check again: publishers correct pages without a word in the feed.
 *
 * @param since time of the release's first event
 * @param next time of the next check
 * @param validators of the page at the last check
 * @param gone whether the last check was answered by 410
 */
public record WatchedPage(Instant since, Instant next, Validators validators, boolean gone) {

    /** Returns a page without validators, due now. */
    public static WatchedPage from(Instant now) {
        return new WatchedPage(now, now, Validators.NONE, false);
    }
}
