package org.communique.ingest.state;

import java.time.Instant;
import org.communique.ingest.fetch.Validators;

/**
 * The article page of a recent release, which is looked at again: publishers correct pages without a word in the feed.
 *
 * @param since when the release was told
 * @param next when the page is to be looked at
 * @param validators of the page as it was seen last
 * @param gone whether it was not there any more (410) when it was looked at last
 */
public record WatchedPage(Instant since, Instant next, Validators validators, boolean gone) {

    /** A page of which nothing is known, from a time on. */
    public static WatchedPage from(Instant now) {
        return new WatchedPage(now, now, Validators.NONE, false);
    }
}
