package org.communique.ingest.partition;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.ingest.kafka.StateTopicReader;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restore of assigned partitions, in a loop of its own so that the group's member does not wait for it. */
public final class PartitionStateLoader {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionStateLoader.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final OwnedPartitions partitions;
    private final StateTopicReader reader;
    private final StateRecordReader records;
    private final Semaphore work = new Semaphore(0);

    /** @param records applies what the reader reads */
    public PartitionStateLoader(OwnedPartitions partitions, StateTopicReader reader, StateRecordReader records) {
        this.partitions = partitions;
        this.reader = reader;
        this.records = records;
    }

    /** Starts the restore of newly assigned partitions. */
    void wake() {
        work.release();
    }

    /**
     * Waits up to a second for partitions to restore, and restores them.
     *
     * @throws BrokerException when they could not be restored; to be called again
     */
    public void restoreNext() throws InterruptedException, BrokerException {
        work.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        work.drainPermits();
        var toRestore = partitions.toRestore();
        if (!toRestore.isEmpty()) {
            restoreAll(toRestore);
        }
    }

    private void restoreAll(List<OwnedPartition> toRestore) throws BrokerException {
        var byPartition = toRestore.stream().collect(Collectors.toMap(OwnedPartition::partition, Function.identity()));
        try {
            reader.read(
                    byPartition.keySet(),
                    record -> records.restore(byPartition.get(record.partition()), record),
                    () -> toRestore.stream().anyMatch(OwnedPartition::isRestoring));
            toRestore.forEach(this::activate);
            partitions.lastFailure("");
        } catch (BrokerException | RuntimeException | Error e) {
            partitions.lastFailure(FailureReason.of(e));
            throw new BrokerException(
                    "state of partitions %s not restored: %s".formatted(byPartition.keySet(), FailureReason.of(e)), e);
        }
    }

    private void activate(OwnedPartition partition) {
        partition.activate();
        if (partition.isActive()) {
            LOG.info(
                    "partition restored partition={} feeds={} releases={}",
                    partition.partition(),
                    partition.feeds().size(),
                    partition.releases());
            partitions.onActive(partition);
        }
    }
}
