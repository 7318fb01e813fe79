package org.communique.publish.status;

import java.util.HashMap;
import org.apache.kafka.common.TopicPartition;
import org.communique.publish.retry.TransientFailureException;
import org.communique.publish.scan.EnrichedTopic;
import org.communique.publish.scan.TopicScanFactory;
import org.springframework.stereotype.Component;

/**
 * How far this service is behind, in records that can be read. A transaction leaves a marker behind its last record, so
 * that offsets alone say 1 for each partition of a quiet topic, for ever. (Spring Kafka's {@code fixTxOffsets} would commit
 * the consumer's position, which is behind records that wait for another try.)
 */
@Component
class ConsumerLag {

    /** So few are read to be counted; more are told by their offsets, which is near enough. */
    private static final long MOST_READ = 1_000;

    private final EnrichedTopic topic;
    private final TopicScanFactory replays;

    ConsumerLag(EnrichedTopic topic, TopicScanFactory replays) {
        this.topic = topic;
        this.replays = replays;
    }

    /**
     * How many records of {@code releases.enriched} are not published yet. Above a thousand, gaps that compaction and
     * transactions left between offsets count too.
     *
     * @throws TransientFailureException when Kafka does not tell, or has no such topic yet
     */
    long records() {
        var begins = topic.begins();
        var committed = topic.committed();
        var behind = new HashMap<TopicPartition, Long>();
        long offsets = 0;
        for (var end : topic.ends().entrySet()) {
            long begin = begins.getOrDefault(end.getKey(), 0L);
            long next = Math.max(begin, committed.getOrDefault(end.getKey(), begin));
            if (next < end.getValue()) {
                behind.put(end.getKey(), next);
                offsets += end.getValue() - next;
            }
        }
        return offsets == 0 || offsets > MOST_READ ? offsets : replays.count(behind);
    }
}
