package org.communique.publish.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.communique.kit.deadletter.DeadLetter;
import org.communique.publish.bulk.BulkItemOutcome;

/** Records of one poll and their progress. Not thread-safe: it belongs to its consumer's thread. */
final class Batch {

    private final List<BatchItem> items;
    private final Instant started;
    private int failures;

    private Batch(List<BatchItem> items, Instant started) {
        this.items = items;
        this.started = started;
    }

    static Batch of(List<ConsumerRecord<byte[], byte[]>> records, Instant now) {
        return new Batch(records.stream().map(BatchItem::new).toList(), now);
    }

    /**
     * Returns this batch limited to some records, after partitions were revoked. Empty for other records, polled anew.
     */
    Optional<Batch> limitedTo(List<ConsumerRecord<byte[], byte[]>> records) {
        var wanted = Collections.newSetFromMap(new IdentityHashMap<ConsumerRecord<byte[], byte[]>, Boolean>());
        wanted.addAll(records);
        var remaining =
                items.stream().filter(item -> wanted.contains(item.record())).toList();
        if (remaining.size() != records.size()) {
            return Optional.empty();
        }
        var batch = new Batch(remaining, started);
        batch.failures = failures;
        return Optional.of(batch);
    }

    /** Returns the items without an outcome. */
    List<BatchItem> open() {
        return items.stream().filter(BatchItem::isOpen).toList();
    }

    List<DeadLetter> deadLetters() {
        return items.stream().flatMap(item -> item.deadLetter().stream()).toList();
    }

    /** Returns the outcomes of all records in their order, once each has one. */
    List<BulkItemOutcome.Final> finalOutcomes() {
        return items.stream().map(item -> item.outcome().orElseThrow()).toList();
    }

    /** Returns the offset to poll next, per partition. */
    Map<TopicPartition, OffsetAndMetadata> offsets() {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var item : items) {
            var record = item.record();
            offsets.put(
                    new TopicPartition(record.topic(), record.partition()),
                    new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
        }
        return offsets;
    }

    /** Returns the number of records by outcome. */
    private Map<String, Long> outcomes() {
        var outcomes = new TreeMap<String, Long>();
        items.forEach(item -> item.outcome().ifPresent(outcome -> outcomes.merge(outcome.tag(), 1L, Long::sum)));
        return outcomes;
    }

    /** Returns the report of this batch, once every record has an outcome. */
    LastBatch report(Instant now) {
        return new LastBatch(now, items.size(), outcomes(), Duration.between(started, now));
    }

    int size() {
        return items.size();
    }

    /** Returns the number of tries in a row without progress. */
    int failures() {
        return failures;
    }

    /** Counts one more try that did not complete the batch; returns the number in a row without progress. */
    int countFailure(boolean progressed) {
        failures = progressed ? 1 : failures + 1;
        return failures;
    }
}
