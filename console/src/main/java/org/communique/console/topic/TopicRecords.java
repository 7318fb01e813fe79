package org.communique.console.topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.communique.console.kafka.Broker;
import org.communique.console.kafka.Offsets;
import org.communique.console.kafka.ReadLimit;
import org.communique.console.kafka.RecordPage;
import org.communique.console.kafka.RecordReader;
import org.communique.console.remote.UnreachableException;
import org.communique.kit.problem.Problem;
import org.springframework.stereotype.Component;

/** Looks for records of a topic within the limits of one page: 8 MB, 2 s. Thread-safe. */
@Component
final class TopicRecords {

    private static final int PAGE = 50;
    private static final Comparator<RecordSummary> BY_TIME = Comparator.comparing(RecordSummary::at)
            .thenComparingInt(RecordSummary::partition)
            .thenComparingLong(RecordSummary::offset);

    private final Broker broker;
    private final RecordReader reader;

    TopicRecords(Broker broker, RecordReader reader) {
        this.broker = broker;
        this.reader = reader;
    }

    /** Finds records: backwards from the end, or forwards from a moment or an offset. */
    FoundRecords find(String topic, RecordQuery query) throws UnreachableException {
        return query.forwards() ? forwards(topic, query) : backwards(topic, query);
    }

    /** Returns the end of a topic: where a tail begins. */
    Map<TopicPartition, Long> end(String topic) throws UnreachableException {
        return broker.ends(broker.partitions(topic));
    }

    /** Reads the matching records behind some offsets, few at a time. */
    RecordPage<RecordSummary> after(Map<TopicPartition, Long> offsets, RecordFilter filter)
            throws UnreachableException {
        return reader.read(offsets, ReadLimit.ofResults(PAGE), matching(filter));
    }

    /** Returns one record; empty when it is no longer kept. */
    Optional<ConsumerRecord<byte[], byte[]>> one(String topic, int partition, long offset) throws UnreachableException {
        var place = new TopicPartition(topic, partition);
        return broker.partitions(topic).contains(place) ? reader.readOne(place, offset) : Optional.empty();
    }

    private FoundRecords backwards(String topic, RecordQuery query) throws UnreachableException {
        var before = query.before().isEmpty() ? end(topic) : offsets(topic, query.before());
        var page = reader.readBefore(before, ReadLimit.ofResults(PAGE), matching(query.filter()));
        return new FoundRecords(
                page.results().stream().sorted(BY_TIME.reversed()).toList(),
                page.recordsRead(),
                page.bytesRead(),
                limit(page),
                page.isPartial() ? query.url(topic, "", Map.of("before", Offsets.text(page.next()))) : "",
                "");
    }

    private FoundRecords forwards(String topic, RecordQuery query) throws UnreachableException {
        var from = start(topic, query);
        var page = reader.read(from, ReadLimit.ofResults(PAGE), matching(query.filter()));
        return new FoundRecords(
                page.results().stream().sorted(BY_TIME).toList(),
                page.recordsRead(),
                page.bytesRead(),
                limit(page),
                query.url(topic, "", Map.of("before", Offsets.text(from))),
                page.isPartial() ? query.url(topic, "", Map.of("from", Offsets.text(page.next()))) : "");
    }

    private Map<TopicPartition, Long> start(String topic, RecordQuery query) throws UnreachableException {
        if (!query.from().isEmpty()) {
            return offsets(topic, query.from());
        }
        return query.atOffset()
                ? offsets(topic, query.at())
                : broker.offsetsAt(broker.partitions(topic), query.moment());
    }

    /** Only partitions that there are: a consumer would wait for another one. */
    private Map<TopicPartition, Long> offsets(String topic, String text) throws UnreachableException {
        var offsets = new HashMap<>(parse(topic, text));
        offsets.keySet().retainAll(broker.partitions(topic));
        if (offsets.isEmpty()) {
            throw Problem.malformed("offsets: of no partition of %s".formatted(topic));
        }
        return offsets;
    }

    private static Map<TopicPartition, Long> parse(String topic, String text) {
        try {
            return Offsets.parse(topic, text);
        } catch (IllegalArgumentException other) {
            throw Problem.malformed(String.valueOf(other.getMessage()));
        }
    }

    private static Function<ConsumerRecord<byte[], byte[]>, Optional<RecordSummary>> matching(RecordFilter filter) {
        return record -> filter.test(record) ? Optional.of(RecordSummary.of(record)) : Optional.empty();
    }

    private static String limit(RecordPage<?> page) {
        return switch (page.end()) {
            case TOPIC_END, RESULTS -> "";
            case BYTES -> "as many bytes as one page reads";
            case TIME -> "as long as one page reads";
        };
    }
}
