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

/** What one poll gave, and how far it has got. Not thread-safe: it belongs to its consumer's thread. */
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
     * What is left of this batch when it is these records only: some partitions may have been taken away meanwhile. Empty when these
     * records are others, polled anew.
     */
    Optional<Batch> only(List<ConsumerRecord<byte[], byte[]>> records) {
        var wanted = Collections.newSetFromMap(new IdentityHashMap<ConsumerRecord<byte[], byte[]>, Boolean>());
        wanted.addAll(records);
        var left = items.stream().filter(item -> wanted.contains(item.record())).toList();
        if (left.size() != records.size()) {
            return Optional.empty();
        }
        var batch = new Batch(left, started);
        batch.failures = failures;
        return Optional.of(batch);
    }

    /** What has no outcome yet. */
    List<BatchItem> open() {
        return items.stream().filter(BatchItem::isOpen).toList();
    }

    List<DeadLetter> deadLetters() {
        return items.stream().flatMap(item -> item.deadLetter().stream()).toList();
    }

    /** What is to be polled next, per partition. */
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

    /** How many records have which outcome, by its name. */
    private Map<String, Long> outcomes() {
        var outcomes = new TreeMap<String, Long>();
        items.forEach(item -> item.outcome().ifPresent(outcome -> outcomes.merge(outcome.tag(), 1L, Long::sum)));
        return outcomes;
    }

    /** What is told of it once every record has an outcome. */
    LastBatch done(Instant now) {
        return new LastBatch(now, items.size(), outcomes(), Duration.between(started, now));
    }

    /** How many records it has. */
    int size() {
        return items.size();
    }

    /** How many tries in a row brought nothing. */
    int failures() {
        return failures;
    }

    /** One more try did not bring it to its end; returns how many in a row that brought nothing. */
    int failed(boolean progressed) {
        failures = progressed ? 1 : failures + 1;
        return failures;
    }
}
