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
 * A partition while it is ours: the feeds in it, and all that is known of them and of their publishers' releases.
 * Writers take turns, so that what one decides is decided on what the one before it committed. Safe for use by many
 * threads. When the partition is taken away it is closed for ever; should it come back, that is another territory.
 */
public final class OwnedPartition {

    private static final Duration TURN = Duration.ofSeconds(5);

    private final int partition;
    private final StateWriter ledger;
    private final OwnershipListener listener;
    private final PartitionState holdings = new PartitionState();
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile GenerationFence fence;
    private volatile Stage stage = Stage.LOADING;

    private enum Stage {
        LOADING,
        OPEN,
        DOUBTFUL,
        CLOSED
    }

    /** @param group the generation in which it became ours */
    public OwnedPartition(int partition, StateWriter ledger, OwnershipListener listener, ConsumerGroupMetadata group) {
        this.partition = partition;
        this.ledger = ledger;
        this.listener = listener;
        this.fence = new GenerationFence(partition, 0, group);
    }

    /** Which partition. */
    public int partition() {
        return partition;
    }

    /** Whether all that is known has been read, and it is still ours. */
    public boolean isOpen() {
        return stage == Stage.OPEN;
    }

    /** The feed, if it is in this territory. */
    public Optional<Feed> feed(FeedId id) {
        return holdings.feed(id);
    }

    /** All feeds, in no order. */
    public Collection<Feed> feeds() {
        return holdings.feeds();
    }

    /** What is known of a feed. */
    public FeedState stateOf(FeedId id) {
        return holdings.stateOf(id);
    }

    /** What the hub of a feed was asked for, if it was. */
    public Optional<Subscription> subscription(FeedId id) {
        return holdings.subscription(id);
    }

    /** What was last said of a release, if anything was. */
    public Optional<ReleaseState> release(ReleaseId id) {
        return holdings.releases().find(id);
    }

    /** The release that a source called by a guid, byte for byte, if any was; the last one if several were. */
    public Optional<ReleaseState> release(String source, String guid) {
        return holdings.releases().find(source, guid);
    }

    /** How many releases are known. */
    public int releases() {
        return holdings.releases().count();
    }

    /** Remembers something about a feed that is not worth a record; ignored when the feed was deleted meanwhile. */
    public void remember(FeedState state) {
        holdings.remember(state);
    }

    /** Remembers how well a hub does, if it was asked; not worth a record. */
    public void remember(FeedId id, UnaryOperator<Subscription> change) {
        holdings.remember(id, change);
    }

    /**
     * Decides and writes, alone. Nothing is remembered unless it was committed.
     *
     * @param decision made when it is our turn, on what is known then; no changes, nothing written
     */
    public CommitOutcome write(Supplier<StateChanges> decision) {
        if (!takeTurn()) {
            return new CommitOutcome.Failed(
                    "partition %d: no turn within %s".formatted(partition, Durations.text(TURN)));
        }
        try {
            return isOpen() ? writeInTurn(decision.get()) : new CommitOutcome.Stale();
        } finally {
            turn.unlock();
        }
    }

    private boolean takeTurn() {
        try {
            return turn.tryLock(TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CommitOutcome writeInTurn(StateChanges changes) {
        if (changes.isEmpty()) {
            return new CommitOutcome.Committed();
        }
        var outcome = ledger.commit(changes, fence);
        switch (outcome) {
            case CommitOutcome.Committed _ -> apply(changes);
            case CommitOutcome.Unknown _ -> stage = stage == Stage.OPEN ? Stage.DOUBTFUL : stage;
            case CommitOutcome.Stale _, CommitOutcome.Failed _ -> {}
        }
        return outcome;
    }

    private void apply(StateChanges changes) {
        holdings.apply(changes);
        changes.feeds().forEach(feed -> listener.named(this, feed));
    }

    /** What is in it. */
    PartitionState holdings() {
        return holdings;
    }

    /** {@code feeds} was read up to a position. */
    synchronized void readTo(long position) {
        fence = fence.at(position);
    }

    /** The group has a new generation, and this is still ours in it. */
    synchronized void renew(ConsumerGroupMetadata group) {
        fence = new GenerationFence(partition, fence.position(), group);
    }

    /** The same partition by the same right, to be read anew. */
    OwnedPartition anew() {
        return new OwnedPartition(partition, ledger, listener, fence.group());
    }

    /** All that is known was read. */
    void open() {
        if (stage == Stage.LOADING) {
            stage = Stage.OPEN;
        }
    }

    /** Whether a transaction ended such that all has to be read again. */
    boolean isDoubtful() {
        return stage == Stage.DOUBTFUL;
    }

    /** Whether it is still to be read. */
    boolean isLoading() {
        return stage == Stage.LOADING;
    }

    /** Closes it, after whoever is writing is done, or when that takes too long: then Kafka refuses the write. */
    void close() {
        stage = Stage.CLOSED;
        if (takeTurn()) {
            turn.unlock();
        }
    }
}
