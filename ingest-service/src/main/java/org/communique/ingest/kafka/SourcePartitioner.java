package org.communique.ingest.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Where all that is known of a publisher lies. */
public final class SourcePartitioner {

    private SourcePartitioner() {}

    /**
     * The partition of a source: positive murmur2 modulo the count, the way Kafka's own partitioner treats a key.
     *
     * @param partitions how many there are, at least 1
     */
    public static int of(String source, int partitions) {
        return Utils.toPositive(Utils.murmur2(source.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
