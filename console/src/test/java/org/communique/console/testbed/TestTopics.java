package org.communique.console.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Topics of a real broker, with what a test puts into them, in transactions as the services do. */
public final class TestTopics implements AutoCloseable {

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    /** Connects to a broker. */
    public TestTopics(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "test-" + UUID.randomUUID(),
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        33 << 20,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        64L << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Creates a topic with a name of its own, and returns the name. */
    public String create(int partitions) {
        var name = "console-" + UUID.randomUUID();
        try {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
        return name;
    }

    /** Puts records into a topic in one transaction. */
    @SafeVarargs
    public final void put(ProducerRecord<byte[], byte[]>... records) {
        producer.beginTransaction();
        var written = new ArrayList<Future<RecordMetadata>>();
        for (var record : records) {
            written.add(producer.send(record));
        }
        confirm(written);
        producer.commitTransaction();
    }

    /** Puts records into a topic in a transaction that is aborted. */
    @SafeVarargs
    public final void putAndAbort(ProducerRecord<byte[], byte[]>... records) {
        producer.beginTransaction();
        var written = new ArrayList<Future<RecordMetadata>>();
        for (var record : records) {
            written.add(producer.send(record));
        }
        confirm(written);
        producer.abortTransaction();
    }

    private void confirm(List<Future<RecordMetadata>> written) {
        producer.flush();
        assertThat(written).allSatisfy(one -> assertThat(one.get().hasOffset()).isTrue());
    }

    /** Returns a record of a partition. */
    public static ProducerRecord<byte[], byte[]> record(String topic, int partition, String key, byte[] value) {
        return new ProducerRecord<>(topic, partition, key.getBytes(StandardCharsets.UTF_8), value);
    }

    /** Returns a record of a partition with text as its value. */
    public static ProducerRecord<byte[], byte[]> record(String topic, int partition, String key, String value) {
        return record(topic, partition, key, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
