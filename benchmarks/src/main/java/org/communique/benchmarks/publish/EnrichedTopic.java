package org.communique.benchmarks.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.EventType;
import org.communique.contracts.wire.KafkaTopic;
import org.jspecify.annotations.Nullable;

/** Topic {@code releases.enriched} as seen from outside the publish service. Thread-safe. */
final class EnrichedTopic implements AutoCloseable {

    private static final String NAME = KafkaTopic.Name.RELEASES_ENRICHED;
    private static final int PARTITIONS = 6;
    /** Interval of checks, short against seconds; each check costs the broker something. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private volatile @Nullable Exception failure;

    /** Creates the topic. */
    EnrichedTopic(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 20);
        admin = Admin.create(settings);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        get(() -> admin.createTopics(List.of(new NewTopic(NAME, PARTITIONS, (short) 1)
                        .configs(Map.of("max.message.bytes", Integer.toString(KafkaTopic.MAX_RECORD_BYTES)))))
                .all()
                .get());
    }

    /** Writes releases, each in its only version. */
    void write(int from, int to) {
        for (int number = from; number < to; number++) {
            write(number);
        }
        producer.flush();
        expectNone(failure);
    }

    /** Writes one, without waiting for it. */
    void write(int number) {
        write(record(number));
    }

    /** Writes a record, without waiting for it. */
    void write(ProducerRecord<byte[], byte[]> record) {
        expectNone(failure);
        var _ = producer.send(record, (_, found) -> failure = found == null ? failure : found);
    }

    private static void expectNone(@Nullable Exception failure) {
        if (failure != null) {
            throw new IllegalStateException("a record was not written", failure);
        }
    }

    /** Returns the record of a release; generating it takes longer than writing it. */
    static ProducerRecord<byte[], byte[]> record(int number) {
        var key = Releases.id(number).value().getBytes(StandardCharsets.US_ASCII);
        var record = new ProducerRecord<byte[], byte[]>(NAME, key, Releases.json(number));
        record.headers()
                .add(CloudEvents.TYPE, EventType.ENRICHED_RELEASE.wireName().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** Waits until a group has committed the whole topic. */
    void awaitCommitted(String group) throws InterruptedException {
        long end = end();
        while (committed(group) < end) {
            Thread.sleep(LOOK);
        }
    }

    private long end() {
        var ends = IntStream.range(0, PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(partition -> new TopicPartition(NAME, partition), _ -> OffsetSpec.latest()));
        return get(() -> admin.listOffsets(ends).all().get()).values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    private long committed(String group) {
        return get(() -> admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get())
                .values()
                .stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    private interface Question<T> {
        T ask() throws ExecutionException, InterruptedException;
    }

    private static <T> T get(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
