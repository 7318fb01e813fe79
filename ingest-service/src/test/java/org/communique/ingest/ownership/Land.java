package org.communique.ingest.ownership;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.communique.contracts.event.RawEvent;
import org.communique.ingest.feed.Feed;
import org.communique.ingest.ledger.Changes;
import org.communique.ingest.ledger.CommitOutcome;
import org.communique.ingest.ledger.Fence;

/** A territory that is open, and what was written to it: for tests without a broker. */
public final class Land {

    private static final TerritoryListener DEAF = new TerritoryListener() {
        @Override
        public void opened(Territory territory) {
            // Nobody listens.
        }

        @Override
        public void named(Territory territory, Feed feed) {
            // Nobody listens.
        }
    };

    private final List<Changes> written = new ArrayList<>();
    private final Territory territory;
    private CommitOutcome answer = new CommitOutcome.Committed();

    /** A territory with some feeds in it. */
    @SuppressWarnings("removal") // for consumers to make; there is none here
    public Land(Feed... feeds) {
        territory = new Territory(0, this::commit, DEAF, new ConsumerGroupMetadata("ingest"));
        List.of(feeds).forEach(territory.holdings()::put);
        territory.open();
    }

    /** The territory. */
    public Territory territory() {
        return territory;
    }

    /** How commits end from now on. */
    public void answer(CommitOutcome outcome) {
        answer = outcome;
    }

    /** All events that were committed. */
    public List<RawEvent> events() {
        return written.stream().flatMap(changes -> changes.events().stream()).toList();
    }

    /** All that was committed. */
    public List<Changes> written() {
        return written;
    }

    private CommitOutcome commit(Changes changes, Fence fence) {
        if (answer instanceof CommitOutcome.Committed) {
            written.add(changes);
        }
        return answer;
    }
}
