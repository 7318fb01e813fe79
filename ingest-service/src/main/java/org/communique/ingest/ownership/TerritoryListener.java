package org.communique.ingest.ownership;

import org.communique.ingest.feed.Feed;

/** Wants to know what there is to poll. Called by one thread at a time per territory; must not block for long. */
public interface TerritoryListener {

    /** A territory is ours and all that is known of it was read. Its feeds have not been announced one by one. */
    void opened(Territory territory);

    /** A feed of an open territory is new, or is to be polled otherwise than before. */
    void named(Territory territory, Feed feed);
}
