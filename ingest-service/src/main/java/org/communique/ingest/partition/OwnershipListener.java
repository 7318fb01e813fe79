package org.communique.ingest.partition;

import org.communique.ingest.state.Feed;

/** Wants to know what there is to poll. Called by one thread at a time per territory; must not block for long. */
public interface OwnershipListener {

    /** A territory is ours and all that is known of it was read. Its feeds have not been announced one by one. */
    void opened(OwnedPartition territory);

    /** A feed of an open territory is new, or is to be polled otherwise than before. */
    void named(OwnedPartition territory, Feed feed);
}
