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

/**
 * Reads what is known of the territories that became ours, in a loop of its own, as often as it takes: the group is not
 * kept waiting by it.
 */
public final class PartitionStateLoader {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionStateLoader.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final OwnedPartitions territories;
    private final StateTopicReader reader;
    private final StateRecordReader recollection;
    private final Semaphore work = new Semaphore(0);

    /** Loads into territories what a reader reads. */
    public PartitionStateLoader(OwnedPartitions territories, StateTopicReader reader, StateRecordReader recollection) {
        this.territories = territories;
        this.reader = reader;
        this.recollection = recollection;
    }

    /** There is something to read. */
    void wake() {
        work.release();
    }

    /**
     * Waits a little for something to read, and reads it.
     *
     * @throws BrokerException with the reason, when it could not be read; to be called again
     */
    public void round() throws InterruptedException, BrokerException {
        work.tryAcquire(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        work.drainPermits();
        var toRead = territories.toRead();
        if (!toRead.isEmpty()) {
            readAll(toRead);
        }
    }

    private void readAll(List<OwnedPartition> toRead) throws BrokerException {
        var byPartition = toRead.stream().collect(Collectors.toMap(OwnedPartition::partition, Function.identity()));
        try {
            reader.read(
                    byPartition.keySet(),
                    record -> recollection.add(byPartition.get(record.partition()), record),
                    () -> toRead.stream().anyMatch(OwnedPartition::isLoading));
            toRead.forEach(this::open);
            territories.obstacle("");
        } catch (BrokerException | RuntimeException | Error e) {
            territories.obstacle(FailureReason.of(e));
            throw new BrokerException(
                    "state of partitions %s not read: %s".formatted(byPartition.keySet(), FailureReason.of(e)), e);
        }
    }

    private void open(OwnedPartition territory) {
        territory.open();
        if (territory.isOpen()) {
            LOG.info(
                    "partition {}: ours, {} feeds, {} releases known",
                    territory.partition(),
                    territory.feeds().size(),
                    territory.releases());
            territories.opened(territory);
        }
    }
}
