package org.communique.ingest.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.communique.contracts.event.RawEvent;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.GenerationFence;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.state.Feed;

/** A territory that is open, and what was written to it: for tests without a broker. */
public final class Land {

    private final List<StateChanges> written = new ArrayList<>();
    private final OwnedPartitions territories = new OwnedPartitions(this::commit);
    private final OwnedPartition territory;
    private Supplier<CommitOutcome> answer = CommitOutcome.Committed::new;

    /** A territory with some feeds in it. */
    @SuppressWarnings("removal") // for consumers to make; there is none here
    public Land(Feed... feeds) {
        territories.partitions(1);
        territories.gained(List.of(0), new ConsumerGroupMetadata("ingest"));
        territory = territories.all().getFirst();
        List.of(feeds).forEach(territory.holdings()::put);
        territory.open();
    }

    /** The territories of an instance that has this one alone. */
    public OwnedPartitions territories() {
        return territories;
    }

    /** The territory. */
    public OwnedPartition territory() {
        return territory;
    }

    /** How commits end from now on. */
    public void answer(CommitOutcome outcome) {
        answer(() -> outcome);
    }

    /** What a commit does from now on. */
    public void answer(Supplier<CommitOutcome> commit) {
        answer = commit;
    }

    /** All events that were committed. */
    public List<RawEvent> events() {
        return written.stream().flatMap(changes -> changes.events().stream()).toList();
    }

    /** All that was committed. */
    public List<StateChanges> written() {
        return written;
    }

    private CommitOutcome commit(StateChanges changes, GenerationFence fence) {
        var outcome = answer.get();
        if (outcome instanceof CommitOutcome.Committed) {
            written.add(changes);
        }
        return outcome;
    }
}
