package org.communique.ingest.poll;

import java.util.LinkedHashMap;
import java.util.Map;
import org.communique.ingest.detect.ChunkDecisions;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.SeenItem;
import org.communique.ingest.state.WatchedPage;

/**
 * Result of the chunks of a document up to one of them.
 *
 * @param seen items of these chunks by release id
 * @param watched article pages to check again, by release id
 * @param newReleases the number of releases of revision 1
 * @param emitted the number of events
 * @param written the feed's state as last written to Kafka
 * @param state the feed's state after these chunks
 * @param commit the outcome of the last transaction
 */
record ChunkResult(
        Map<String, SeenItem> seen,
        Map<String, WatchedPage> watched,
        long newReleases,
        int emitted,
        FeedState written,
        FeedState state,
        CommitOutcome commit) {

    /** Returns the result before the first chunk. */
    static ChunkResult none(FeedState before) {
        return new ChunkResult(Map.of(), Map.of(), 0, 0, before, before, new CommitOutcome.Committed());
    }

    /** Returns this result with one more chunk, whose transaction is still to come. */
    ChunkResult plus(ChunkDecisions chunk) {
        return new ChunkResult(
                union(seen, chunk.seen()),
                union(watched, chunk.watched()),
                newReleases + chunk.newReleases(),
                emitted + chunk.emitted(),
                written,
                state,
                commit);
    }

    /** Returns this result after a transaction without events, and so without the feed's state. */
    ChunkResult after(FeedState end, CommitOutcome outcome) {
        return new ChunkResult(seen, watched, newReleases, emitted, written, end, outcome);
    }

    /** Returns this result after a transaction with events and the feed's state. */
    ChunkResult writtenWith(FeedState end, CommitOutcome outcome) {
        return new ChunkResult(seen, watched, newReleases, emitted, end, end, outcome);
    }

    boolean isCommitted() {
        return commit instanceof CommitOutcome.Committed;
    }

    private static <T> Map<String, T> union(Map<String, T> some, Map<String, T> more) {
        var all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }
}
