package org.communique.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.utils.Utils;
import org.communique.contracts.wire.KafkaTopic;

/** Partitioner by source: all records of a publisher are in one partition. */
public final class SourcePartitioner {

    /** Topics partitioned by source. */
    public static final List<KafkaTopic> TOPICS =
            List.of(KafkaTopic.FEEDS, KafkaTopic.FEEDS_STATE, KafkaTopic.RELEASES_STATE);

    private SourcePartitioner() {}

    /**
     * Returns the partition of a source: positive murmur2 modulo the count, as by Kafka's own partitioner for keys.
     *
     * @param partitions the number of partitions, at least 1
     */
    public static int of(String source, int partitions) {
        return Utils.toPositive(Utils.murmur2(source.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
