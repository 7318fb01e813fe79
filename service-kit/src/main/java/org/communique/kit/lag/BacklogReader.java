package org.communique.kit.lag;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.CloudEvents;
import org.communique.kit.failure.Durations;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.ReaderConfig;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the records between a committed offset and the end of a partition. It counts them as long as they are few,
 * and estimates the rest by the share of offsets with a record among those read. Thread-safe: each call has a consumer of
 * its own, in no group.
 */
final class BacklogReader {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int FETCH_BYTES = 256 * 1024;
    private static final int FETCH_WAIT_MILLIS = 50;

    private final Map<String, Object> config;

    /**
     * Offsets of a partition.
     *
     * @param next first one
     * @param end offset behind the last one
     */
    record Span(long next, long end) {

        boolean isEmpty() {
            return next >= end;
        }
    }

    /**
     * Readable records of a span.
     *
     * @param records their number
     * @param exact whether all were counted
     * @param oldest time of the first one; null when there is none, or it has no time
     */
    record Backlog(long records, boolean exact, @Nullable Instant oldest) {

        /** No record. */
        static final Backlog NONE = new Backlog(0, true, null);
    }

    BacklogReader(Map<String, Object> consumer) {
        config = ReaderConfig.of(consumer, "lag-reader");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_COUNTED);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_BYTES);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    }

    /**
     * Reads the backlogs of some partitions.
     *
     * @param spans none of them empty
     * @throws BrokerException when Kafka does not bring the first records within 5 s
     */
    Map<TopicPartition, Backlog> read(Map<TopicPartition, Span> spans) throws BrokerException {
        try {
            var consumer = new KafkaConsumer<byte[], byte[]>(config);
            try {
                return read(spans, consumer);
            } finally {
                // Nothing is committed, so there is nothing to wait for.
                consumer.close(CloseOptions.timeout(Duration.ZERO));
            }
        } catch (KafkaException e) {
            throw new BrokerException(FailureReason.of(e), e);
        }
    }

    private static Map<TopicPartition, Backlog> read(Map<TopicPartition, Span> spans, Consumer<byte[], byte[]> consumer)
            throws BrokerException {
        long until = System.nanoTime() + TIMEOUT.toNanos();
        var counts = new HashMap<TopicPartition, Count>();
        spans.forEach((partition, span) -> counts.put(partition, new Count(span)));
        consumer.assign(spans.keySet());
        spans.forEach((partition, span) -> consumer.seek(partition, span.next()));
        for (var open = open(counts, consumer); !open.isEmpty(); open = open(counts, consumer)) {
            if (System.nanoTime() > until) {
                throw new BrokerException(
                        "%s: not read (expected: its next record within %s)"
                                .formatted(open.getFirst(), Durations.text(TIMEOUT)),
                        null);
            }
            consumer.poll(POLL)
                    .forEach(record -> counts.computeIfPresent(
                            new TopicPartition(record.topic(), record.partition()), (_, count) -> count.add(record)));
        }
        var backlogs = new HashMap<TopicPartition, Backlog>();
        counts.forEach((partition, count) -> backlogs.put(partition, count.backlog()));
        return backlogs;
    }

    /** Returns the partitions to go on with, and pauses the others. */
    private static List<TopicPartition> open(Map<TopicPartition, Count> counts, Consumer<?, ?> consumer) {
        var open = new ArrayList<TopicPartition>();
        var done = new ArrayList<TopicPartition>();
        counts.forEach((partition, count) -> {
            count.position = consumer.position(partition);
            (count.isDone() ? done : open).add(partition);
        });
        consumer.pause(done);
        return open;
    }

    /** Returns the time of the event in a record, else of the record; null when it has neither. */
    static @Nullable Instant time(ConsumerRecord<?, ?> record) {
        var header = record.headers().lastHeader(CloudEvents.TIME);
        if (header != null && header.value() != null) {
            try {
                return Instant.parse(new String(header.value(), StandardCharsets.UTF_8));
            } catch (DateTimeException _) { // Not of ours: it has the time of its record.
            }
        }
        return record.timestamp() < 0 ? null : Instant.ofEpochMilli(record.timestamp());
    }

    /** Records of one span so far. */
    private static final class Count {

        private final Span span;
        private long position;
        private long records;
        private long bytes;
        private @Nullable Instant oldest;

        Count(Span span) {
            this.span = span;
            this.position = span.next();
        }

        Count add(ConsumerRecord<byte[], byte[]> record) {
            if (record.offset() < span.end()) {
                oldest = records == 0 ? time(record) : oldest;
                records++;
                bytes += Math.max(0, record.serializedValueSize());
            }
            return this;
        }

        boolean isDone() {
            return position >= span.end() || records >= MOST_COUNTED || bytes >= FETCH_BYTES;
        }

        Backlog backlog() {
            if (position >= span.end()) {
                return new Backlog(records, true, oldest);
            }
            double share = records / (double) Math.max(1, position - span.next());
            return new Backlog(records + Math.round(share * (span.end() - position)), false, oldest);
        }
    }
}
