package org.communique.publish.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.MappedFields;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.trouble.TransientFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * All releases of the topic beside the documents of an index: one pass through the topic, and one question to the index for
 * each poll of it. Not thread-safe.
 */
final class IndexCensus {

    private static final int BATCH = 2_000;

    /** More need not be known one by one. */
    private static final int MOST_MISSING = 100_000;

    /** Polls of 200 ms in a row that bring nothing before the end: then Kafka does not answer. */
    private static final int MOST_EMPTY_POLLS = 150;

    private final DocumentReader reader;
    private final Elasticsearch elasticsearch;
    private final String index;
    private final Map<TopicPartition, Long> published;
    private final BooleanSupplier stopped;
    private final VersionTable ledger = new VersionTable();
    private final Set<String> missing = new TreeSet<>();
    /** Keys of records that hold no document: an older one may be in the index all the same. */
    private final Set<String> strangers = new TreeSet<>();

    private IndexCensus(
            DocumentReader reader,
            Elasticsearch elasticsearch,
            String index,
            Map<TopicPartition, Long> published,
            BooleanSupplier stopped) {
        this.reader = reader;
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.published = published;
        this.stopped = stopped;
    }

    /**
     * Its result.
     *
     * @param releases how many the topic holds
     * @param keys how many documents there may be by the topic, at most
     * @param missing how many releases before the published offsets are neither documents nor dead letters
     */
    record Count(long releases, long keys, long missing) {}

    /**
     * Counts.
     *
     * @param published up to where each partition is published
     * @param stopped ends it when true
     * @throws TransientFailure when Kafka or Elasticsearch does not answer, or it is stopped
     */
    static Count take(
            TopicScanFactory replays,
            DocumentReader reader,
            Elasticsearch elasticsearch,
            String index,
            Map<TopicPartition, Long> published,
            BooleanSupplier stopped) {
        var census = new IndexCensus(reader, elasticsearch, index, published, stopped);
        try (var replay = replays.open(BATCH)) {
            census.walk(replay, census::count);
        }
        if (!census.missing.isEmpty()) {
            try (var replay = replays.openDeadLetters(BATCH)) {
                census.walk(replay, census::forgive);
            }
        }
        long releases = census.ledger.tally().releases();
        return new Count(releases, releases + census.strangers.size(), census.missing.size());
    }

    private void walk(TopicScan replay, Consumer<List<ConsumerRecord<byte[], byte[]>>> use) {
        int empty = 0;
        while (!replay.isAtEnd()) {
            var records = replay.poll();
            empty = records.isEmpty() ? empty + 1 : 0;
            if (stopped.getAsBoolean()) {
                throw new TransientFailure("count of releases: stopped");
            }
            if (empty == MOST_EMPTY_POLLS) {
                throw new TransientFailure("Kafka: no records (expected: those up to the end of the topic)");
            }
            use.accept(records);
        }
    }

    private void count(List<ConsumerRecord<byte[], byte[]>> records) {
        var ids = new ArrayList<String>();
        for (var record : records) {
            if (reader.read(record, MappedFields.ANY) instanceof ReleaseDocument document) {
                if (ledger.note(document.id(), document.version()) && isPublished(record)) {
                    ids.add(document.id().value());
                }
            } else if (strangers.size() < MOST_MISSING) {
                strangers.add(key(record.key()));
            }
        }
        if (!ids.isEmpty() && missing.size() < MOST_MISSING) {
            missing.addAll(absent(ids));
        }
    }

    private boolean isPublished(ConsumerRecord<byte[], byte[]> record) {
        return record.offset() < published.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
    }

    private List<String> absent(List<String> ids) {
        var request = JsonNodeFactory.instance.objectNode();
        var wanted = request.putArray("ids");
        ids.forEach(wanted::add);
        var answer = elasticsearch.post("/" + index + "/_mget?_source=false&filter_path=docs._id,docs.found", request);
        var found = answer.body().path("docs");
        if (!answer.isOk() || found.size() != ids.size()) {
            throw new TransientFailure("documents of %s: %s".formatted(index, answer.describe()));
        }
        return found.valueStream()
                .filter(document -> !document.path("found").asBoolean(false))
                .map(IndexCensus::id)
                .toList();
    }

    private static String id(JsonNode document) {
        return document.path("_id").asString("");
    }

    private void forgive(List<ConsumerRecord<byte[], byte[]>> letters) {
        letters.forEach(letter -> missing.remove(key(letter.key())));
    }

    private static String key(byte @Nullable [] key) {
        return key == null ? "" : new String(key, StandardCharsets.ISO_8859_1);
    }
}
