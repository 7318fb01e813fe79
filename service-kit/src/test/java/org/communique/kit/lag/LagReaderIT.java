package org.communique.kit.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The lag as a real broker has it, whatever the consumer does. */
@Timeout(300)
@SuppressWarnings("FutureReturnValueIgnored") // a later flush, commit or close waits for what is sent
class LagReaderIT {

    private static final Instant OBSERVED = Instant.parse("2026-03-02T12:00:00.123Z");

    private final String kafka = TestServers.kafka();
    private final String topic = "lag-" + UUID.randomUUID();
    private final String group = "group-" + UUID.randomUUID();
    private final TopicPartition first = new TopicPartition(topic, 0);
    private final TopicPartition second = new TopicPartition(topic, 1);
    private final LazyAdmin client = new LazyAdmin(Map.of("bootstrap.servers", kafka));
    private final Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka));
    private final LagReader reader = new LagReader(
            client, Map.of("bootstrap.servers", kafka, "group.id", "not-this-one"), InstantSource.system());

    @BeforeEach
    void createTopic() throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
    }

    @AfterEach
    void close() {
        client.close();
        admin.close();
    }

    @Test
    void groupThatWasNeverStartedIsBehindAllRecords() throws BrokerException {
        send(first, OBSERVED, 3);
        send(second, OBSERVED.plusSeconds(60), 2);

        var lag = reader.read(group, topic);

        assertThat(lag.records()).isEqualTo(5);
        assertThat(lag.isExact()).isTrue();
        assertThat(lag.members()).isZero();
        assertThat(lag.oldest()).contains(OBSERVED);
        assertThat(lag.time()).isEqualTo(Duration.between(OBSERVED, lag.at()));
        assertThat(lag.partitions()).extracting(PartitionLag::committed).containsExactly(-1L, -1L);
    }

    @Test
    void topicWithoutRecordsIsNoLag() throws BrokerException {
        assertThat(reader.read(group, topic).records()).isZero();
    }

    @Test
    void recordAtTheCommittedOffsetHasTheTime() throws BrokerException {
        send(first, OBSERVED, 3);
        commit(first, 2, "");
        send(first, OBSERVED.plusSeconds(9), 1);

        var before = reader.read(group, topic);
        commit(first, 3, "");
        var after = reader.read(group, topic);

        assertThat(before.records()).isEqualTo(2);
        assertThat(before.oldest()).contains(OBSERVED.plusSeconds(2));
        assertThat(after.records()).isEqualTo(1);
        assertThat(after.oldest()).contains(OBSERVED.plusSeconds(9));
    }

    @Test
    void pausedConsumerIsAMemberWithALag() throws BrokerException {
        send(first, OBSERVED, 1);
        commit(first, 1, "");
        try (var consumer = consumer(group)) {
            consumer.subscribe(List.of(topic));
            while (consumer.assignment().isEmpty()) {
                consumer.poll(Duration.ofMillis(100));
            }
            consumer.pause(consumer.assignment());
            send(first, OBSERVED.plusSeconds(5), 2);

            var lag = reader.read(group, topic);

            assertThat(lag.records()).isEqualTo(2);
            assertThat(lag.members()).isEqualTo(1);
            assertThat(lag.oldest()).contains(OBSERVED.plusSeconds(5));
        }
    }

    @Test
    void markersAndAbortedRecordsAreNoLag() throws BrokerException {
        try (var producer = producer("lag-" + UUID.randomUUID())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record(first, OBSERVED));
            producer.commitTransaction();
            commit(first, 1, "");
            producer.beginTransaction();
            producer.send(record(first, OBSERVED));
            producer.flush();
            producer.abortTransaction();
        }

        var lag = reader.read(group, topic);

        assertThat(lag.partitions().getFirst().end()).isEqualTo(4);
        assertThat(lag.records()).isZero();
        assertThat(lag.oldest()).isEmpty();
        assertThat(reader.read(group, topic).records()).isZero();
    }

    @Test
    void recordsOfAnOpenTransactionAreNoneYet() throws BrokerException {
        try (var producer = producer("lag-" + UUID.randomUUID())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record(first, OBSERVED));
            producer.flush();

            assertThat(reader.read(group, topic).records()).isZero();

            producer.commitTransaction();
            assertThat(reader.read(group, topic).records()).isEqualTo(1);
        }
    }

    @Test
    void recordWithoutTheTimeOfAnEventHasItsOwn() throws BrokerException, ExecutionException, InterruptedException {
        try (var producer = producer(null)) {
            var written = OBSERVED.plusSeconds(1).toEpochMilli();
            producer.send(new ProducerRecord<>(topic, 0, written, new byte[1], new byte[1]))
                    .get();
            var unreadable = new ProducerRecord<>(topic, 1, written + 1, new byte[1], new byte[1]);
            unreadable.headers().add("ce_time", "yesterday".getBytes(StandardCharsets.UTF_8));
            producer.send(unreadable).get();
        }

        assertThat(reader.read(group, topic).partitions())
                .extracting(PartitionLag::oldest)
                .containsExactly(
                        OBSERVED.plusSeconds(1), OBSERVED.plusSeconds(1).plusMillis(1));
    }

    @Test
    void offsetsOfADeletedTopicOfThatNameAreNone() throws BrokerException {
        send(first, OBSERVED, 3);
        commit(first, 3, "AAAAAAAAAAAAAAAAAAAAAQ");

        var lag = reader.read(group, topic);

        assertThat(lag.records()).isEqualTo(3);
        assertThat(lag.partitions().getFirst().committed()).isEqualTo(-1);
    }

    @Test
    void manyRecordsAreEstimated() throws BrokerException {
        send(first, OBSERVED, 4_000);

        var lag = reader.read(group, topic);

        assertThat(lag.isExact()).isFalse();
        assertThat(lag.records()).isEqualTo(4_000);
        assertThat(lag.oldest()).contains(OBSERVED);
    }

    @Test
    void topicThatIsNotThereIsAnAnnouncedFailure() {
        assertThatThrownBy(() -> reader.read(group, "no-such-topic"))
                .isInstanceOf(BrokerException.class)
                .hasMessageNotContaining("Exception");
    }

    private void send(TopicPartition partition, Instant observed, int number) {
        try (var producer = producer(null)) {
            for (int i = 0; i < number; i++) {
                producer.send(record(partition, observed.plusSeconds(i)));
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> record(TopicPartition partition, Instant observed) {
        var record = new ProducerRecord<>(partition.topic(), partition.partition(), new byte[1], new byte[100]);
        record.headers().add("ce_time", observed.toString().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private void commit(TopicPartition partition, long offset, String metadata) {
        try (var consumer = consumer(group)) {
            consumer.assign(List.of(partition));
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(offset, metadata)));
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer(String groupId) {
        return new KafkaConsumer<>(Map.of(
                "bootstrap.servers",
                kafka,
                "group.id",
                groupId,
                "enable.auto.commit",
                false,
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class));
    }

    private KafkaProducer<byte[], byte[]> producer(String transactionalId) {
        var config = new HashMap<String, Object>(Map.of(
                "bootstrap.servers",
                kafka,
                "key.serializer",
                ByteArraySerializer.class,
                "value.serializer",
                ByteArraySerializer.class));
        if (transactionalId != null) {
            config.put("transactional.id", transactionalId);
        }
        return new KafkaProducer<>(config);
    }
}
