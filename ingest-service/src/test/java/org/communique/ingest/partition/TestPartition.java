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

/** Active partition with a record of its transactions, for tests without a broker. */
public final class TestPartition {

    private final List<StateChanges> written = new ArrayList<>();
    private final OwnedPartitions partitions = new OwnedPartitions(this::commit);
    private final OwnedPartition partition;
    private Supplier<CommitOutcome> commit = CommitOutcome.Committed::new;

    /** Has some registered feeds. */
    @SuppressWarnings("removal") // for consumers to make; there is none here
    public TestPartition(Feed... feeds) {
        partitions.partitionCount(1);
        partitions.onAssigned(List.of(0), new ConsumerGroupMetadata("ingest"));
        partition = partitions.all().getFirst();
        List.of(feeds).forEach(partition.state()::put);
        partition.activate();
    }

    /** Returns the partitions of an instance that owns this one alone. */
    public OwnedPartitions partitions() {
        return partitions;
    }

    /** Returns the partition. */
    public OwnedPartition partition() {
        return partition;
    }

    /** Sets the outcome of further transactions. */
    public void onCommit(CommitOutcome outcome) {
        onCommit(() -> outcome);
    }

    /** Sets the effect of further transactions. */
    public void onCommit(Supplier<CommitOutcome> effect) {
        commit = effect;
    }

    /** Returns all committed events. */
    public List<RawEvent> events() {
        return written.stream().flatMap(changes -> changes.events().stream()).toList();
    }

    /** Returns all committed changes. */
    public List<StateChanges> written() {
        return written;
    }

    private CommitOutcome commit(StateChanges changes, GenerationFence fence) {
        var outcome = commit.get();
        if (outcome instanceof CommitOutcome.Committed) {
            written.add(changes);
        }
        return outcome;
    }
}
