package org.communique.enrich.stream;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Work of the consumer's thread between two polls: no batch is under way then, so nothing else of this instance writes releases
 * of its partitions.
 */
public interface BetweenPolls {

    /** Returns the time until there is work; long when there is none. */
    Duration untilDue();

    /**
     * Does some of the work, for less than {@code max.poll.interval.ms}. Throws nothing.
     *
     * @param consumer positioned behind the last batch committed
     */
    void run(Consumer<byte[], byte[]> consumer);
}
