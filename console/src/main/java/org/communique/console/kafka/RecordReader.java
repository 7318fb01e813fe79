package org.communique.console.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.communique.console.remote.UnreachableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Reads committed records of topics from given offsets on, within limits of records, bytes and time. No consumer group, no
 * committed offset: nothing on the broker changes. Nothing here reads a topic from its start unless its caller names the
 * start. Thread-safe; few reads at the same time, others wait.
 */
@Component
public final class RecordReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int WIDER = 8;

    private final ConsumerPool consumers;
    private final Broker broker;

    RecordReader(ConsumerPool consumers, Broker broker) {
        this.consumers = consumers;
        this.broker = broker;
    }

    /**
     * Reads forwards.
     *
     * @param from offset of the first record of each partition; one that is no longer kept means the first one kept
     * @param result makes something of a record, without keeping its value; empty to pass it over
     * @throws UnreachableException without an answer of the broker, or without a free reader
     */
    public <R> RecordPage<R> read(
            Map<TopicPartition, Long> from,
            ReadLimit limit,
            Function<ConsumerRecord<byte[], byte[]>, Optional<R>> result)
            throws UnreachableException {
        return read(from, Map.of(), limit, result);
    }

    /**
     * Reads forwards, up to given offsets.
     *
     * @param until offset behind the last record of a partition; a partition without one is read to its end
     */
    public <R> RecordPage<R> read(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> until,
            ReadLimit limit,
            Function<ConsumerRecord<byte[], byte[]>, Optional<R>> result)
            throws UnreachableException {
        if (from.isEmpty()) {
            return new RecordPage<>(List.of(), Map.of(), RecordPage.End.TOPIC_END, 0, 0);
        }
        return consumers.with(consumer -> new Read<R>(consumer, limit, result).of(from, until));
    }

    /**
     * Reads the last records before given offsets. Gaps that compaction and transactions leave between offsets, and records
     * that are passed over, make it look further back, a few times.
     *
     * @param before offset behind the last record of each partition
     * @param result as in {@link #read}
     * @return all results of the stretch that was read, in the order of their offsets, and {@code next} at the beginning of this
     *     stretch: where another one ends
     */
    public <R> RecordPage<R> readBefore(
            Map<TopicPartition, Long> before,
            ReadLimit limit,
            Function<ConsumerRecord<byte[], byte[]>, Optional<R>> result)
            throws UnreachableException {
        var begins = broker.begins(before.keySet());
        long window = Math.max(1, limit.results() / Math.max(1, before.size()) + 1);
        var earlier = new ArrayDeque<R>();
        var until = before;
        long records = 0;
        long bytes = 0;
        long deadline = System.nanoTime() + limit.time().toNanos();
        while (true) {
            var from = earlier(until, begins, window);
            var left = new ReadLimit(
                    Integer.MAX_VALUE,
                    DataSize.ofBytes(Math.max(1, limit.bytes().toBytes() - bytes)),
                    Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            var page = read(from, until, left, result);
            records += page.recordsRead();
            bytes += page.bytesRead();
            if (page.isPartial() && window > 1) {
                // Its older records were read, its newer ones were not.
                if (earlier.isEmpty() && page.end() == RecordPage.End.BYTES) {
                    window = Math.max(1, window / WIDER);
                    continue;
                }
                return new RecordPage<>(List.copyOf(earlier), until, page.end(), records, bytes);
            }
            if (page.isPartial()) {
                page.results().reversed().forEach(earlier::addFirst);
                return new RecordPage<>(
                        List.copyOf(earlier), whereRead(from, until, page.next()), page.end(), records, bytes);
            }
            page.results().reversed().forEach(earlier::addFirst);
            until = from;
            if (from.equals(atLeast(begins, from))) {
                return new RecordPage<>(List.copyOf(earlier), from, RecordPage.End.TOPIC_END, records, bytes);
            }
            if (earlier.size() >= limit.results()) {
                return new RecordPage<>(List.copyOf(earlier), from, RecordPage.End.RESULTS, records, bytes);
            }
            window *= WIDER;
        }
    }

    /** Returns one record; empty when it is no longer kept, or none was ever there. */
    public Optional<ConsumerRecord<byte[], byte[]>> readOne(TopicPartition partition, long offset)
            throws UnreachableException {
        var page = read(Map.of(partition, offset), ReadLimit.ofResults(1), Optional::of);
        return page.results().stream()
                .filter(record -> record.offset() == offset)
                .findFirst();
    }

    private static Map<TopicPartition, Long> earlier(
            Map<TopicPartition, Long> until, Map<TopicPartition, Long> begins, long window) {
        var from = new HashMap<TopicPartition, Long>();
        until.forEach((partition, offset) -> {
            long begin = begins.getOrDefault(partition, 0L);
            from.put(partition, Math.max(begin, Math.max(begin, offset) - window));
        });
        return Map.copyOf(from);
    }

    /** Returns the beginning of the stretch for partitions that were read, and its end for the others. */
    private static Map<TopicPartition, Long> whereRead(
            Map<TopicPartition, Long> from, Map<TopicPartition, Long> until, Map<TopicPartition, Long> next) {
        var read = new HashMap<>(until);
        from.forEach((partition, offset) -> {
            if (next.getOrDefault(partition, 0L) >= until.getOrDefault(partition, Long.MAX_VALUE)) {
                read.put(partition, offset);
            }
        });
        return Map.copyOf(read);
    }

    private static Map<TopicPartition, Long> atLeast(
            Map<TopicPartition, Long> begins, Map<TopicPartition, Long> offsets) {
        var least = new HashMap<TopicPartition, Long>();
        offsets.forEach((partition, _) -> least.put(partition, begins.getOrDefault(partition, 0L)));
        return least;
    }

    /** One read by one consumer. */
    private static final class Read<R> {

        private final Consumer<byte[], byte[]> consumer;
        private final ReadLimit limit;
        private final Function<ConsumerRecord<byte[], byte[]>, Optional<R>> result;
        private final List<R> results = new ArrayList<>();
        private final Map<TopicPartition, Long> next = new HashMap<>();
        private long records;
        private long bytes;
        private RecordPage.@Nullable End end;

        Read(
                Consumer<byte[], byte[]> consumer,
                ReadLimit limit,
                Function<ConsumerRecord<byte[], byte[]>, Optional<R>> result) {
            this.consumer = consumer;
            this.limit = limit;
            this.result = result;
        }

        RecordPage<R> of(Map<TopicPartition, Long> from, Map<TopicPartition, Long> until) {
            long deadline = System.nanoTime() + limit.time().toNanos();
            var ends = new HashMap<>(seek(from));
            until.forEach((partition, offset) -> ends.computeIfPresent(partition, (_, end) -> Math.min(end, offset)));
            while (end == null) {
                var behind = behind(ends);
                if (behind.isEmpty()) {
                    end = RecordPage.End.TOPIC_END;
                } else if (System.nanoTime() >= deadline) {
                    end = RecordPage.End.TIME;
                } else {
                    poll(behind, ends);
                }
            }
            return new RecordPage<>(results, next, end, records, bytes);
        }

        private Map<TopicPartition, Long> seek(Map<TopicPartition, Long> from) {
            consumer.assign(from.keySet());
            var begins = consumer.beginningOffsets(from.keySet());
            var ends = consumer.endOffsets(from.keySet());
            from.forEach((partition, offset) -> {
                long start = Math.clamp(offset, at(begins, partition), at(ends, partition));
                next.put(partition, start);
                consumer.seek(partition, start);
            });
            return ends;
        }

        private Set<TopicPartition> behind(Map<TopicPartition, Long> ends) {
            var behind = new HashSet<TopicPartition>();
            next.forEach((partition, offset) -> {
                if (offset < at(ends, partition)) {
                    behind.add(partition);
                }
            });
            return behind;
        }

        /** Asks only for partitions with records before their end at the beginning of the read. */
        private void poll(Set<TopicPartition> behind, Map<TopicPartition, Long> ends) {
            consumer.assignment().stream()
                    .filter(partition -> !behind.contains(partition))
                    .forEach(partition -> consumer.pause(Set.of(partition)));
            for (var record : consumer.poll(POLL)) {
                if (end != null) {
                    return;
                }
                if (record.offset() < at(ends, partitionOf(record))) {
                    take(record);
                }
            }
            if (end == null) {
                behind.forEach(
                        partition -> next.put(partition, Math.min(consumer.position(partition), at(ends, partition))));
            }
        }

        /** The broker answers for each partition that it is asked about. */
        private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
            return Objects.requireNonNull(offsets.get(partition));
        }

        private static TopicPartition partitionOf(ConsumerRecord<byte[], byte[]> record) {
            return new TopicPartition(record.topic(), record.partition());
        }

        private void take(ConsumerRecord<byte[], byte[]> record) {
            int size = Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
            if (records > 0 && bytes + size > limit.bytes().toBytes()) {
                end = RecordPage.End.BYTES;
                return;
            }
            next.put(partitionOf(record), record.offset() + 1);
            records++;
            bytes += size;
            result.apply(record).ifPresent(results::add);
            if (results.size() >= limit.results()) {
                end = RecordPage.End.RESULTS;
            }
        }
    }
}
