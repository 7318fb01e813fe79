package org.communique.publish.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.MappedFields;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.retry.TransientFailureException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Comparison of all releases of the topic with the documents of an index: one scan of the topic, and one request to the index
 * for each poll of it. Not thread-safe.
 */
final class IndexCensus {

    private static final int BATCH = 2_000;

    /** Limit of the missing releases kept one by one. */
    private static final int MAX_MISSING = 100_000;

    /** Limit of empty polls of 200 ms in a row before the end: then Kafka does not answer. */
    private static final int MAX_EMPTY_POLLS = 150;

    private final DocumentReader reader;
    private final Elasticsearch elasticsearch;
    private final String index;
    private final Map<TopicPartition, Long> published;
    private final BooleanSupplier stopped;
    private final VersionTable versions = new VersionTable();
    private final Set<String> missing = new TreeSet<>();
    /** Keys of records without a document: the index may have an older one all the same. */
    private final Set<String> keysWithoutDocument = new TreeSet<>();

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
     * Result of a census.
     *
     * @param releases the number of releases in the topic
     * @param keys the limit of documents by the topic
     * @param missing the number of releases before the published offsets that are neither documents nor dead letters
     */
    record Count(long releases, long keys, long missing) {}

    /**
     * Counts.
     *
     * @param published the end of publishing in each partition
     * @param stopped ends the census when true
     * @throws TransientFailureException when Kafka or Elasticsearch does not answer, or the census is stopped
     */
    static Count count(
            TopicScanFactory scans,
            DocumentReader reader,
            Elasticsearch elasticsearch,
            String index,
            Map<TopicPartition, Long> published,
            BooleanSupplier stopped) {
        var census = new IndexCensus(reader, elasticsearch, index, published, stopped);
        try (var scan = scans.open(BATCH)) {
            census.read(scan, census::compare);
        }
        if (!census.missing.isEmpty()) {
            try (var scan = scans.openDeadLetters(BATCH)) {
                census.read(scan, census::excuse);
            }
        }
        long releases = census.versions.checksum().releases();
        return new Count(releases, releases + census.keysWithoutDocument.size(), census.missing.size());
    }

    private void read(TopicScan scan, Consumer<List<ConsumerRecord<byte[], byte[]>>> use) {
        int empty = 0;
        while (!scan.isAtEnd()) {
            var records = scan.poll();
            empty = records.isEmpty() ? empty + 1 : 0;
            if (stopped.getAsBoolean()) {
                throw new TransientFailureException("count of releases: stopped");
            }
            if (empty == MAX_EMPTY_POLLS) {
                throw new TransientFailureException("Kafka: no records (expected: those up to the end of the topic)");
            }
            use.accept(records);
        }
    }

    private void compare(List<ConsumerRecord<byte[], byte[]>> records) {
        var ids = new ArrayList<String>();
        for (var record : records) {
            if (reader.read(record, MappedFields.ANY) instanceof ReleaseDocument document) {
                if (versions.add(document.id(), document.version()) && isPublished(record)) {
                    ids.add(document.id().value());
                }
            } else if (keysWithoutDocument.size() < MAX_MISSING) {
                keysWithoutDocument.add(key(record.key()));
            }
        }
        if (!ids.isEmpty() && missing.size() < MAX_MISSING) {
            missing.addAll(absent(ids));
        }
    }

    private boolean isPublished(ConsumerRecord<byte[], byte[]> record) {
        return record.offset() < published.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
    }

    private List<String> absent(List<String> ids) {
        var found = elasticsearch
                .perform(client -> client.mget(
                        request -> request.index(index).ids(ids).source(source -> source.fetch(false)), JsonNode.class))
                .require("documents of " + index)
                .docs();
        if (found.size() != ids.size()) {
            throw new TransientFailureException(
                    "documents of %s: %d (expected: %d)".formatted(index, found.size(), ids.size()));
        }
        return IntStream.range(0, ids.size())
                .filter(i -> !found.get(i).isResult() || !found.get(i).result().found())
                .mapToObj(ids::get)
                .toList();
    }

    private void excuse(List<ConsumerRecord<byte[], byte[]>> letters) {
        letters.forEach(letter -> missing.remove(key(letter.key())));
    }

    private static String key(byte @Nullable [] key) {
        return key == null ? "" : new String(key, StandardCharsets.ISO_8859_1);
    }
}
