package org.communique.console.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.communique.console.remote.UnreachableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads committed records of topics from given offsets on, within limits of records, bytes and time. No consumer group, no
 * committed offset: nothing on the broker changes. Nothing here reads a topic from its start unless its caller names the
 * start. Thread-safe; few reads at the same time, others wait.
 */
@Component
public final class RecordReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int WIDER = 8;
    private static final int MOST_TRIES = 3;

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
        if (from.isEmpty()) {
            return new RecordPage<>(List.of(), Map.of(), RecordPage.End.TOPIC_END, 0, 0);
        }
        return consumers.with(consumer -> new Read<R>(consumer, limit, result).of(from));
    }

    /**
     * Reads the latest records of a topic. Gaps that compaction and transactions leave between offsets make it look
     * further back, a few times.
     *
     * @param result as in {@link #read}
     * @return the results with {@code next} at the end of the topic; fewer than asked for where the topic has fewer near
     *     its end
     */
    public <R> RecordPage<R> readLatest(
            String topic, ReadLimit limit, Function<ConsumerRecord<byte[], byte[]>, Optional<R>> result)
            throws UnreachableException {
        var partitions = broker.partitions(topic);
        var begins = broker.begins(partitions);
        var ends = broker.ends(partitions);
        long window = limit.results();
        for (int tries = 1; ; tries++, window *= WIDER) {
            var from = before(ends, begins, window);
            var page = read(from, new ReadLimit(Integer.MAX_VALUE, limit.bytes(), limit.time()), result);
            if (page.results().size() >= limit.results()
                    || from.equals(begins)
                    || tries == MOST_TRIES
                    || page.end() != RecordPage.End.TOPIC_END) {
                return page;
            }
        }
    }

    /** Returns one record; empty when it is no longer kept, or none was ever there. */
    public Optional<ConsumerRecord<byte[], byte[]>> readOne(TopicPartition partition, long offset)
            throws UnreachableException {
        var page = read(Map.of(partition, offset), ReadLimit.ofResults(1), Optional::of);
        return page.results().stream().filter(record -> record.offset() == offset).findFirst();
    }

    private static Map<TopicPartition, Long> before(
            Map<TopicPartition, Long> ends, Map<TopicPartition, Long> begins, long window) {
        var from = new HashMap<TopicPartition, Long>();
        ends.forEach((partition, end) ->
                from.put(partition, Math.max(begins.getOrDefault(partition, 0L), end - window)));
        return from;
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

        RecordPage<R> of(Map<TopicPartition, Long> from) {
            long deadline = System.nanoTime() + limit.time().toNanos();
            var ends = seek(from);
            while (end == null) {
                var behind = behind(ends);
                if (behind.isEmpty()) {
                    end = RecordPage.End.TOPIC_END;
                } else if (System.nanoTime() >= deadline) {
                    end = RecordPage.End.TIME;
                } else {
                    poll(behind);
                }
            }
            return new RecordPage<>(results, next, end, records, bytes);
        }

        private Map<TopicPartition, Long> seek(Map<TopicPartition, Long> from) {
            consumer.assign(from.keySet());
            var begins = consumer.beginningOffsets(from.keySet());
            var ends = consumer.endOffsets(from.keySet());
            from.forEach((partition, offset) -> {
                long start = Math.clamp(offset, begins.get(partition), ends.get(partition));
                next.put(partition, start);
                consumer.seek(partition, start);
            });
            return ends;
        }

        private Set<TopicPartition> behind(Map<TopicPartition, Long> ends) {
            var behind = new java.util.HashSet<TopicPartition>();
            next.forEach((partition, offset) -> {
                if (offset < ends.get(partition)) {
                    behind.add(partition);
                }
            });
            return behind;
        }

        /** Asks only for partitions with records before their end at the beginning of the read. */
        private void poll(Set<TopicPartition> behind) {
            consumer.assignment().stream()
                    .filter(partition -> !behind.contains(partition))
                    .forEach(partition -> consumer.pause(Set.of(partition)));
            for (var record : consumer.poll(POLL)) {
                if (end != null) {
                    return;
                }
                take(record);
            }
            if (end == null) {
                behind.forEach(partition -> next.put(partition, consumer.position(partition)));
            }
        }

        private void take(ConsumerRecord<byte[], byte[]> record) {
            int size = Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
            if (records > 0 && bytes + size > limit.bytes().toBytes()) {
                end = RecordPage.End.BYTES;
                return;
            }
            next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            records++;
            bytes += size;
            result.apply(record).ifPresent(results::add);
            if (results.size() >= limit.results()) {
                end = RecordPage.End.RESULTS;
            }
        }
    }
}
