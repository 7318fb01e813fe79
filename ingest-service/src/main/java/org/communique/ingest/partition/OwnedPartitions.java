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

/** The territories of this instance at this moment. Safe for use by many threads. */
public final class OwnedPartitions implements OwnershipListener {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedPartitions.class);

    private final StateWriter ledger;
    private final List<OwnershipListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<Integer, OwnedPartition> owned = new TreeMap<>();
    private volatile int partitions;
    private volatile boolean joined;
    private volatile String obstacle = "";

    /** @param ledger that all of them write to */
    public OwnedPartitions(StateWriter ledger) {
        this.ledger = ledger;
    }

    /** Tells someone from now on. */
    public void tell(OwnershipListener listener) {
        listeners.add(listener);
    }

    /** The partition of a source; empty until the topics are known to be there. */
    public Optional<Integer> partitionOf(String source) {
        return partitions == 0 ? Optional.empty() : Optional.of(SourcePartitioner.of(source, partitions));
    }

    /** The territory of a partition, if it is ours and open. */
    public Optional<OwnedPartition> open(int partition) {
        return open().stream()
                .filter(territory -> territory.partition() == partition)
                .findFirst();
    }

    /** The territories that are ours and open. */
    public List<OwnedPartition> open() {
        return all().stream().filter(OwnedPartition::isOpen).toList();
    }

    /** The territory that a feed is in, if that is ours and open. */
    public Optional<OwnedPartition> of(FeedId feed) {
        return open().stream()
                .filter(territory -> territory.feed(feed).isPresent())
                .findFirst();
    }

    /** The territory that a release is known in, if that is ours and open. */
    public Optional<OwnedPartition> of(ReleaseId release) {
        return open().stream()
                .filter(territory -> territory.release(release).isPresent())
                .findFirst();
    }

    /** Whether the group has told us what is ours, and all that is known of it was read. */
    public boolean ready() {
        return joined && all().stream().allMatch(OwnedPartition::isOpen);
    }

    /** Reason why this instance is not {@link #ready}, for people. */
    public String waitingFor() {
        var phase = joined ? "restoring what is known of our part of the feeds" : "joining the group";
        return obstacle.isEmpty() ? phase : "%s: %s".formatted(phase, obstacle);
    }

    /** The last attempt to become ready failed for a reason; blank when it did not. */
    void obstacle(String reason) {
        obstacle = reason;
    }

    /** Whether every partition there is, is ours and open: what is not known here is not known at all. */
    public boolean complete() {
        return partitions > 0 && open().size() == partitions;
    }

    @Override
    public void opened(OwnedPartition territory) {
        listeners.forEach(listener -> told(() -> listener.opened(territory)));
    }

    @Override
    public void named(OwnedPartition territory, Feed feed) {
        listeners.forEach(listener -> told(() -> listener.named(territory, feed)));
    }

    /** What one listener does wrong is not kept from the others, and undoes no restore and no commit. */
    private static void told(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException | Error e) {
            LOG.error("listener failed at={}: {}", FailureReason.place(e), FailureReason.of(e));
            LOG.debug("listener failed", e);
        }
    }

    /** The group has another member in our place or none: what was ours is no longer. */
    void left() {
        joined = false;
        lost(all().stream().map(OwnedPartition::partition).toList());
    }

    synchronized List<OwnedPartition> all() {
        return List.copyOf(owned.values());
    }

    /** How many partitions there are. */
    void partitions(int count) {
        partitions = count;
    }

    /** A rebalance ended: these came, and the others are still ours, in a new generation. */
    synchronized void gained(Collection<Integer> added, ConsumerGroupMetadata group) {
        owned.values().forEach(territory -> territory.renew(group));
        added.forEach(partition -> owned.put(partition, new OwnedPartition(partition, ledger, this, group)));
        joined = true;
    }

    /** These went, or are no longer ours since we don't know when. */
    void lost(Collection<Integer> removed) {
        removed.forEach(partition -> remove(partition).ifPresent(OwnedPartition::close));
    }

    private synchronized Optional<OwnedPartition> remove(int partition) {
        return Optional.ofNullable(owned.remove(partition));
    }

    /** Those that are to be read: the new ones, and those of which it is not known what was committed last. */
    synchronized List<OwnedPartition> toRead() {
        owned.replaceAll((_, territory) -> territory.isDoubtful() ? territory.anew() : territory);
        return owned.values().stream().filter(OwnedPartition::isLoading).toList();
    }

    /** {@code feeds} was read up to a position. */
    void readTo(int partition, long position) {
        all().stream()
                .filter(territory -> territory.partition() == partition)
                .forEach(territory -> territory.readTo(position));
    }
}
