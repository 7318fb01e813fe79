package org.communique.ingest.detect;

import java.util.List;
import java.util.Map;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.SeenItem;
import org.communique.ingest.state.WatchedPage;

/**
 * Decisions about one chunk of a feed document.
 *
 * @param decisions one for each release of the chunk
 * @param seen its items by release id
 * @param watched article pages to check again, by release id
 */
public record ChunkDecisions(
        List<ChangeDecision> decisions, Map<String, SeenItem> seen, Map<String, WatchedPage> watched) {

    /** No decision. */
    public static final ChunkDecisions NONE = new ChunkDecisions(List.of(), Map.of(), Map.of());

    /** Copies the collections. */
    public ChunkDecisions {
        decisions = List.copyOf(decisions);
        seen = Map.copyOf(seen);
        watched = Map.copyOf(watched);
    }

    /** Returns the number of releases of revision 1. */
    public long newReleases() {
        return decisions.stream().filter(ChangeDecision.New.class::isInstance).count();
    }

    /** Returns the number of events. */
    public int emitted() {
        return (int) decisions.stream()
                .filter(decision -> decision.event().isPresent())
                .count();
    }

    /**
     * Returns the records to write; none without an event.
     *
     * @param feed the feed's state after these decisions
     */
    public StateChanges changes(FeedState feed) {
        return ChangeDecision.changes(decisions, feed);
    }
}
