package org.communique.ingest.partition;

import org.communique.ingest.state.Feed;

/**
 * Listener of partitions and their feeds. Called by one thread at a time per partition; must not block for long.
 */
public interface OwnershipListener {

    /** Is called when a partition is restored, once for all of its feeds. */
    void onActive(OwnedPartition partition);

    /** Is called when a feed of an active partition is registered or its options change. */
    void onFeedChanged(OwnedPartition partition, Feed feed);
}
