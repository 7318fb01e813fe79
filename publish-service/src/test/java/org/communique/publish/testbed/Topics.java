package org.communique.publish.testbed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.communique.contracts.event.EnrichedEvent;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.EventType;
import org.communique.contracts.wire.KafkaTopic;
import org.jspecify.annotations.Nullable;

/** Both topics of this service, seen from outside. */
public final class Topics implements AutoCloseable {

    private static final int PARTITIONS = 6;

    private final String bootstrapServers;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    /** The topics of a broker; the one that this service reads is made where it is missing. */
    public Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "max.request.size", 34_000_000);
        admin = Admin.create(settings);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        create();
    }

    /** Deletes the topic that this service reads, and makes it again. */
    public void recreate() {
        try {
            admin.deleteTopics(List.of(KafkaTopic.Name.RELEASES_ENRICHED)).all().get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
        create();
    }

    private void create() {
        var topic = new NewTopic(KafkaTopic.Name.RELEASES_ENRICHED, PARTITIONS, (short) 1)
                .configs(Map.of(
                        "cleanup.policy",
                        "compact",
                        "max.message.bytes",
                        Integer.toString(KafkaTopic.MAX_RECORD_BYTES)));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failure);
            }
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Writes an event as the enrich service does. */
    public void send(EnrichedEvent event) {
        send(record(event));
    }

    /** Writes events as the enrich service does, as fast as it goes. */
    public void send(List<? extends EnrichedEvent> events) {
        var sent = events.stream().map(event -> producer.send(record(event))).toList();
        sent.forEach(Topics::join);
    }

    /** Writes an event in a transaction of its own, which leaves a marker behind it. */
    public void sendInTransaction(EnrichedEvent event) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "test-" + UUID.randomUUID());
        try (var transactional = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            transactional.initTransactions();
            transactional.beginTransaction();
            var sent = transactional.send(record(event));
            transactional.commitTransaction();
            join(sent);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(EnrichedEvent event) {
        var record = record(key(event.releaseId().value()), Releases.json(event));
        CloudEvents.headers(event, "enrich-service").forEach(record.headers()::add);
        return record;
    }

    /** Writes any record that says that it is a release. */
    public void send(byte @Nullable [] key, byte @Nullable [] value) {
        send(typed(record(key, value)));
    }

    /** Writes any record with headers, and one that says that it is a release unless they say something else. */
    public void send(byte[] key, byte[] value, Map<String, String> headers) {
        var record = headers.containsKey(CloudEvents.TYPE) ? record(key, value) : typed(record(key, value));
        headers.forEach((name, header) -> record.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    /** Writes an event to the dead letters, as the service does with one that it refuses. */
    public void sendDeadLetter(EnrichedEvent event, String reason) {
        var sent = record(event);
        var letter = new ProducerRecord<>(KafkaTopic.Name.RELEASES_ENRICHED_DLT, sent.key(), sent.value());
        sent.headers().forEach(letter.headers()::add);
        letter.headers()
                .add("kafka_dlt-original-topic", KafkaTopic.Name.RELEASES_ENRICHED.getBytes(StandardCharsets.UTF_8))
                .add("kafka_dlt-exception-message", reason.getBytes(StandardCharsets.UTF_8));
        send(letter);
    }

    private static ProducerRecord<byte[], byte[]> typed(ProducerRecord<byte[], byte[]> record) {
        record.headers()
                .add(CloudEvents.TYPE, EventType.ENRICHED_RELEASE.wireName().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** The bytes of a key. */
    public static byte[] key(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private static ProducerRecord<byte[], byte[]> record(byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(KafkaTopic.Name.RELEASES_ENRICHED, key, value);
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        join(producer.send(record));
    }

    private static void join(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * The dead letters with a key, oldest first. The commit of a transaction is acknowledged, and its offsets can be seen, before
     * its marker is in every partition, so this waits until all that is written is decided.
     */
    public List<ConsumerRecord<byte[], byte[]>> deadLetters(byte @Nullable [] key) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(KafkaTopic.Name.RELEASES_ENRICHED_DLT).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = ends(partitions);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found.stream()
                    .filter(record -> Arrays.equals(record.key(), key))
                    .toList();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Changes a setting of the dead letter topic. */
    public void configureDeadLetters(String name, String value) {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, KafkaTopic.Name.RELEASES_ENRICHED_DLT);
        var change = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
        try {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many records the group has left behind it, all partitions together. */
    public long committed() {
        try {
            return admin.listConsumerGroupOffsets("publish").partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(KafkaTopic.Name.RELEASES_ENRICHED))
                    .map(Map.Entry::getValue)
                    .flatMap(offset -> Optional.<OffsetAndMetadata>ofNullable(offset).stream())
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns whether all partitions with records have offsets at their end, committed with the present id of the topic. */
    public boolean isCommittedWithItsId() {
        try {
            var topic = KafkaTopic.Name.RELEASES_ENRICHED;
            var described = admin.describeTopics(List.of(topic)).allTopicNames().get();
            var id = Objects.requireNonNull(described.get(topic)).topicId().toString();
            var committed = admin.listConsumerGroupOffsets("publish")
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends(partitions()).entrySet().stream()
                    .filter(end -> end.getValue() > 0)
                    .allMatch(end -> {
                        var offset = committed.get(end.getKey());
                        return offset != null
                                && offset.offset() == end.getValue()
                                && offset.metadata().equals(id);
                    });
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many records there are, all partitions together. */
    public long written() {
        return ends(partitions()).values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<TopicPartition> partitions() {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(KafkaTopic.Name.RELEASES_ENRICHED, partition))
                .toList();
    }

    /** Where partitions end, behind what is not committed yet, too. */
    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        var latest = partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        try {
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
