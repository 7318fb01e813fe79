package org.communique.ingest.partition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.kafka.SourcePartitioner;
import org.communique.ingest.kafka.StateWriter;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.kit.failure.FailureReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Partitions assigned to this instance. Safe for use by many threads. */
public final class OwnedPartitions implements OwnershipListener {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedPartitions.class);

    private final StateWriter writer;
    private final List<OwnershipListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<Integer, OwnedPartition> owned = new TreeMap<>();
    private volatile int partitionCount;
    private volatile boolean joined;
    private volatile String lastFailure = "";

    /** @param writer the writer of all partitions */
    public OwnedPartitions(StateWriter writer) {
        this.writer = writer;
    }

    /** Registers a listener. */
    public void addListener(OwnershipListener listener) {
        listeners.add(listener);
    }

    /** Returns the partition of a source; empty until the topics exist. */
    public Optional<Integer> partitionOf(String source) {
        return partitionCount == 0 ? Optional.empty() : Optional.of(SourcePartitioner.of(source, partitionCount));
    }

    /** Returns a partition by its number; empty unless it is active here. */
    public Optional<OwnedPartition> active(int number) {
        return active().stream()
                .filter(partition -> partition.partition() == number)
                .findFirst();
    }

    /** Returns the active partitions. */
    public List<OwnedPartition> active() {
        return all().stream().filter(OwnedPartition::isActive).toList();
    }

    /** Returns the partition of a feed; empty unless it is active here. */
    public Optional<OwnedPartition> of(FeedId feed) {
        return active().stream()
                .filter(partition -> partition.feed(feed).isPresent())
                .findFirst();
    }

    /** Returns the partition of a release; empty unless it is active here. */
    public Optional<OwnedPartition> of(ReleaseId release) {
        return active().stream()
                .filter(partition -> partition.release(release).isPresent())
                .findFirst();
    }

    /** Whether this instance is in the group, and each assigned partition is restored. */
    public boolean ready() {
        return joined && all().stream().allMatch(OwnedPartition::isActive);
    }

    /** Returns the reason why this instance is not {@link #ready}, for people. */
    public String waitingFor() {
        var phase = joined ? "restoring the state of its partitions" : "joining the group";
        return lastFailure.isEmpty() ? phase : "%s: %s".formatted(phase, lastFailure);
    }

    /** Records why the last attempt to become ready failed; blank after a success. */
    void lastFailure(String reason) {
        lastFailure = reason;
    }

    /** Whether every partition of the topic is active here, so that something unknown here exists nowhere. */
    public boolean complete() {
        return partitionCount > 0 && active().size() == partitionCount;
    }

    @Override
    public void onActive(OwnedPartition partition) {
        listeners.forEach(listener -> call(() -> listener.onActive(partition)));
    }

    @Override
    public void onFeedChanged(OwnedPartition partition, Feed feed) {
        listeners.forEach(listener -> call(() -> listener.onFeedChanged(partition, feed)));
    }

    /** Calls a listener, whose failure reaches no other listener, and undoes no restore and no commit. */
    private static void call(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException | Error e) {
            LOG.error("listener failed at={}: {}", FailureReason.place(e), FailureReason.of(e));
            LOG.debug("listener failed", e);
        }
    }

    /** Closes all partitions after this instance left the group. */
    void onLeft() {
        joined = false;
        onRevoked(all().stream().map(OwnedPartition::partition).toList());
    }

    synchronized List<OwnedPartition> all() {
        return List.copyOf(owned.values());
    }

    /** Sets the number of partitions of the topic. */
    void partitionCount(int count) {
        partitionCount = count;
    }

    /** Adds partitions after a rebalance; the others continue in its generation. */
    synchronized void onAssigned(Collection<Integer> added, ConsumerGroupMetadata group) {
        owned.values().forEach(partition -> partition.onNewGeneration(group));
        added.forEach(number -> owned.put(number, new OwnedPartition(number, writer, this, group)));
        joined = true;
    }

    /** Closes partitions that were revoked, or lost some time ago. */
    void onRevoked(Collection<Integer> removed) {
        removed.forEach(number -> remove(number).ifPresent(OwnedPartition::close));
    }

    private synchronized Optional<OwnedPartition> remove(int number) {
        return Optional.ofNullable(owned.remove(number));
    }

    /** Returns the partitions to restore: the new ones, and a new object for each one in doubt. */
    synchronized List<OwnedPartition> toRestore() {
        owned.replaceAll((_, partition) -> partition.isInDoubt() ? partition.reload() : partition);
        return owned.values().stream().filter(OwnedPartition::isRestoring).toList();
    }

    /** Advances the position of a partition in {@code feeds}. */
    void advanceTo(int number, long position) {
        all().stream()
                .filter(partition -> partition.partition() == number)
                .forEach(partition -> partition.advanceTo(position));
    }
}
