package org.communique.ingest.partition;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.GenerationFence;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.kafka.StateWriter;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.Subscription;
import org.communique.kit.failure.Durations;

/**
 * In-memory state of one partition while this instance owns it. Writes are serialised, so each decision sees the previous
 * commit. Safe for use by many threads. A revoked partition is closed for ever; when it is assigned again, that is another
 * object.
 */
public final class OwnedPartition {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

    private final int partition;
    private final StateWriter writer;
    private final OwnershipListener listener;
    private final PartitionState state = new PartitionState();
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile GenerationFence fence;
    private volatile Stage stage = Stage.RESTORING;

    private enum Stage {
        /** Its records are being read. */
        RESTORING,
        ACTIVE,
        /** The outcome of a commit is unknown, so the state has to be restored again. */
        IN_DOUBT,
        CLOSED
    }

    /** @param group the generation of the assignment */
    public OwnedPartition(int partition, StateWriter writer, OwnershipListener listener, ConsumerGroupMetadata group) {
        this.partition = partition;
        this.writer = writer;
        this.listener = listener;
        this.fence = new GenerationFence(partition, 0, group);
    }

    /** Returns the number of the partition. */
    public int partition() {
        return partition;
    }

    /** Whether the state is restored and the partition still owned. */
    public boolean isActive() {
        return stage == Stage.ACTIVE;
    }

    /** Returns a registered feed; empty when it is not in this partition. */
    public Optional<Feed> feed(FeedId id) {
        return state.feed(id);
    }

    /** Returns all feeds, in no order. */
    public Collection<Feed> feeds() {
        return state.feeds();
    }

    /** Returns the state of a feed. */
    public FeedState stateOf(FeedId id) {
        return state.stateOf(id);
    }

    /** Returns the subscription at a feed's hub; empty without one. */
    public Optional<Subscription> subscription(FeedId id) {
        return state.subscription(id);
    }

    /** Returns the last state of a release; empty without any. */
    public Optional<ReleaseState> release(ReleaseId id) {
        return state.releases().find(id);
    }

    /** Returns the last release of a source with a guid, byte for byte. */
    public Optional<ReleaseState> release(String source, String guid) {
        return state.releases().find(source, guid);
    }

    /** Returns the number of releases. */
    public int releases() {
        return state.releases().count();
    }

    /** Stores a feed's state in memory only; ignored when the feed was deleted meanwhile. */
    public void remember(FeedState feed) {
        state.remember(feed);
    }

    /** Changes a feed's subscription in memory only; ignored without one. */
    public void remember(FeedId id, UnaryOperator<Subscription> change) {
        state.remember(id, change);
    }

    /**
     * Decides and commits while no other writer does.
     *
     * @param decision makes the records to write from the state under the lock; nothing is written without records
     */
    public CommitOutcome write(Supplier<StateChanges> decision) {
        try (var writing = lock()) {
            return writing.mayCommit() ? writing.commit(decision.get()) : writing.commit(StateChanges.NONE);
        }
    }

    /**
     * Waits for the lock of this partition, a few seconds at most; without it, or without ownership, the transaction
     * commits nothing.
     *
     * @return to be closed by the same thread
     */
    public PartitionWrite lock() {
        return new PartitionWrite(tryLock());
    }

    private boolean tryLock() {
        try {
            return lock.tryLock(LOCK_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Write under the lock of its partition. Used by one thread. */
    public final class PartitionWrite implements AutoCloseable {

        private final boolean locked;

        private PartitionWrite(boolean locked) {
            this.locked = locked;
        }

        private boolean mayCommit() {
            return locked && isActive();
        }

        /** Commits records in one transaction; only after that they are part of the state in memory. */
        public CommitOutcome commit(StateChanges changes) {
            if (!locked) {
                return new CommitOutcome.Failed("partition %d is busy: no lock within %s; retry"
                        .formatted(partition, Durations.text(LOCK_TIMEOUT)));
            }
            return isActive() ? commitLocked(changes) : new CommitOutcome.Stale();
        }

        @Override
        public void close() {
            if (locked) {
                lock.unlock();
            }
        }
    }

    private CommitOutcome commitLocked(StateChanges changes) {
        if (changes.isEmpty()) {
            return new CommitOutcome.Committed();
        }
        var outcome = writer.commit(changes, fence);
        switch (outcome) {
            case CommitOutcome.Committed _ -> apply(changes);
            case CommitOutcome.Unknown _ -> stage = stage == Stage.ACTIVE ? Stage.IN_DOUBT : stage;
            case CommitOutcome.Stale _, CommitOutcome.Failed _ -> {}
        }
        return outcome;
    }

    private void apply(StateChanges changes) {
        state.apply(changes);
        changes.feeds().forEach(feed -> listener.onFeedChanged(this, feed));
    }

    PartitionState state() {
        return state;
    }

    /** Advances the position in {@code feeds}. */
    synchronized void advanceTo(long position) {
        fence = fence.at(position);
    }

    /** Continues ownership in the next generation of the group. */
    synchronized void onNewGeneration(ConsumerGroupMetadata group) {
        fence = new GenerationFence(partition, fence.position(), group);
    }

    /** Returns the same partition of the same generation, to be restored again. */
    OwnedPartition reload() {
        return new OwnedPartition(partition, writer, listener, fence.group());
    }

    /** Ends the restore; ignored after a revocation. */
    void activate() {
        if (stage == Stage.RESTORING) {
            stage = Stage.ACTIVE;
        }
    }

    boolean isInDoubt() {
        return stage == Stage.IN_DOUBT;
    }

    boolean isRestoring() {
        return stage == Stage.RESTORING;
    }

    /** Closes it after the current write, or when that takes too long: then Kafka refuses the write. */
    void close() {
        stage = Stage.CLOSED;
        if (tryLock()) {
            lock.unlock();
        }
    }
}
