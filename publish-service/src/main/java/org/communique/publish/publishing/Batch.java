package org.communique.publish.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.bulk.ItemOutcome;
import org.communique.publish.deadletter.DeadLetter;
import org.communique.publish.document.Document;
import org.communique.publish.document.DocumentReader;

/** What one poll gave, and how far it has got. Not thread-safe: it belongs to its consumer's thread. */
final class Batch {

    private final List<Item> items;
    /** The items that can be sent, by release. */
    private final Map<ReleaseId, List<Item>> byRelease;

    private final Instant started;
    private int failures;

    private Batch(List<Item> items, Instant started) {
        this.items = items;
        byRelease = items.stream()
                .filter(item -> item.open().isPresent())
                .collect(Collectors.groupingBy(
                        item -> item.open().orElseThrow().id(), LinkedHashMap::new, Collectors.toList()));
        this.started = started;
    }

    static Batch read(List<ConsumerRecord<byte[], byte[]>> records, DocumentReader reader, Instant now) {
        // On all processors: Elasticsearch has nothing to do for this consumer meanwhile.
        var items = records.parallelStream()
                .map(record -> new Item(record, reader.read(record)))
                .toList();
        return new Batch(items, now);
    }

    /**
     * The part of this batch that some records are: some partitions may have been taken away meanwhile. Empty when these
     * records are others, polled anew.
     */
    Optional<Batch> part(List<ConsumerRecord<byte[], byte[]>> records) {
        var wanted = Collections.newSetFromMap(new IdentityHashMap<ConsumerRecord<byte[], byte[]>, Boolean>());
        wanted.addAll(records);
        var part = items.stream().filter(item -> wanted.contains(item.record())).toList();
        if (part.size() != records.size()) {
            return Optional.empty();
        }
        var batch = new Batch(part, started);
        batch.failures = failures;
        return Optional.of(batch);
    }

    /** The items to be sent next: of each release the highest version that has no outcome. */
    List<Item> toSend() {
        return byRelease.values().stream()
                .flatMap(
                        items -> items.stream()
                                .filter(item -> item.open().isPresent())
                                .max(Comparator.comparing(Batch::version))
                                .stream())
                .toList();
    }

    private static Version version(Item item) {
        return item.open().orElseThrow().version();
    }

    /** Settles an item, and with it the lower versions of its release, unless it was rejected: then they count. */
    void settle(Item item, ItemOutcome.Settled outcome) {
        var document = item.open().orElseThrow();
        item.settle(outcome);
        if (!(outcome instanceof ItemOutcome.Rejected)) {
            for (var other : byRelease.getOrDefault(document.id(), List.of())) {
                other.open().ifPresent(older -> other.settle(beside(older, document)));
            }
        }
    }

    private static ItemOutcome.Settled beside(Document older, Document sent) {
        return older.version().equals(sent.version()) ? new ItemOutcome.Duplicate() : new ItemOutcome.Superseded();
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
