package org.communique.console.kafka;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Outcome of one bounded read of a topic.
 *
 * @param results made of the records, in the order of their partitions' offsets
 * @param next offset of the next record of each partition: where another read goes on
 * @param end reason of the end
 * @param recordsRead records read, those that are passed over too
 * @param bytesRead their keys and values
 * @param <R> made of a record
 */
public record RecordPage<R>(
        List<R> results, Map<TopicPartition, Long> next, End end, long recordsRead, long bytesRead) {

    /** Reason of the end of a read. */
    public enum End {
        /** Nothing follows; all records until now were read. */
        TOPIC_END,
        /** As many results as asked for. */
        RESULTS,
        /** As many bytes as allowed. */
        BYTES,
        /** No more time. */
        TIME
    }

    /** Copies list and map. */
    public RecordPage {
        results = List.copyOf(results);
        next = Map.copyOf(next);
    }

    /** Returns whether the read ended before the topic did, for a limit. */
    public boolean isPartial() {
        return end != End.TOPIC_END;
    }
}
