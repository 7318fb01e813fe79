package org.communique.ingest.ownership;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.communique.ingest.topics.BrokerException;
import org.communique.ingest.topics.PartitionReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is known of the territories that became ours, on a thread of its own, as often as it takes: the group is
 * not kept waiting by it.
 */
public final class TerritoryLoader implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TerritoryLoader.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Territories territories;
    private final PartitionReader reader;
    private final Recollection recollection;
    private final Semaphore work = new Semaphore(0);

    /** Loads into territories what a reader reads. */
    public TerritoryLoader(Territories territories, PartitionReader reader, Recollection recollection) {
        this.territories = territories;
        this.reader = reader;
        this.recollection = recollection;
    }

    /** There is something to read. */
    void wake() {
        work.release();
    }

    /** Reads whenever there is something to read, until interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                work.tryAcquire(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
                readAll(territories.toRead());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll(List<Territory> toRead) {
        if (toRead.isEmpty()) {
            return;
        }
        var byPartition = toRead.stream().collect(Collectors.toMap(Territory::partition, Function.identity()));
        try {
            reader.read(
                    byPartition.keySet(),
                    record -> recollection.add(byPartition.get(record.partition()), record),
                    () -> toRead.stream().anyMatch(Territory::isLoading));
            toRead.forEach(this::open);
        } catch (BrokerException | KafkaException e) {
            LOG.warn("partitions {}: state not read, trying again: {}", byPartition.keySet(), e.getMessage());
        }
    }

    private void open(Territory territory) {
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
