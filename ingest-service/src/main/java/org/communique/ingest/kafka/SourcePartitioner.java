package org.communique.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.utils.Utils;
import org.communique.contracts.wire.KafkaTopic;

/** Where all that is known of a publisher lies. */
public final class SourcePartitioner {

    /** The topics in which a record lies in the partition of its source. */
    public static final List<KafkaTopic> TOPICS =
            List.of(KafkaTopic.FEEDS, KafkaTopic.FEEDS_STATE, KafkaTopic.RELEASES_STATE);

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
