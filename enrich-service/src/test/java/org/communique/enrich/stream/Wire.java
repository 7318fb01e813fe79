package org.communique.enrich.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.communique.contracts.event.ReleaseEvent;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.testservers.TestServers;
import tools.jackson.databind.json.JsonMapper;

/** The other ends of the service's topics: writes raw records as ingest does, reads what a committed reader sees. For one thread. */
final class Wire implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PARTITIONS = 6;

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            TestServers.kafka(),
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            KafkaTopic.MAX_RECORD_BYTES,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            2L * KafkaTopic.MAX_RECORD_BYTES,
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class));

    private final KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            TestServers.kafka(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class));
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    /** Declares the raw topic, as ingest does. */
    static void declareRawTopic() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            admin.createTopics(List.of(new NewTopic(KafkaTopic.Name.RELEASES_RAW, PARTITIONS, (short) 1)
                            .configs(Map.of("max.message.bytes", "" + KafkaTopic.MAX_RECORD_BYTES))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes over a transactional id, as a second process with the same name would. */
    static void fence(String transactionalId) {
        try (var usurper = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestServers.kafka(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        transactionalId),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            usurper.initTransactions();
        }
    }

    /** The record of an event, as ingest writes it. */
    static ProducerRecord<byte[], byte[]> record(ReleaseEvent event) {
        var record = new ProducerRecord<>(
                KafkaTopic.Name.RELEASES_RAW, utf8(event.releaseId().value()), JSON.writeValueAsBytes(event));
        CloudEvents.headers(event, "ingest-service")
                .forEach((name, value) -> record.headers().add(name, value));
        return record;
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void send(ReleaseEvent event) {
        send(record(event));
    }

    /** All committed records of a topic with a key, in order. */
    List<ConsumerRecord<byte[], byte[]>> committed(String topic, byte[] key) {
        return committed(topic).stream()
                .filter(record -> Arrays.equals(record.key(), key))
                .toList();
    }

    /** All committed records of a topic, those of a partition in order. */
    List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        readOn();
        return seen.stream().filter(record -> record.topic().equals(topic)).toList();
    }

    /** Reads both outgoing topics from where it was to their ends. */
    private void readOn() {
        var partitions = Stream.of(KafkaTopic.Name.RELEASES_ENRICHED, KafkaTopic.Name.RELEASES_RAW_DLT)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (consumer.assignment().size() != partitions.size()) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
