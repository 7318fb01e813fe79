package org.communique.console.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communique.console.testbed.TestTopics.record;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.communique.console.remote.UnreachableException;
import org.communique.console.testbed.TestTopics;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class RecordReaderIT {

    private static final BrokerSettings SETTINGS = new BrokerSettings(Duration.ofSeconds(30), 2);
    private static final ReadLimit PATIENT = new ReadLimit(10, DataSize.ofMegabytes(8), Duration.ofMinutes(1));

    private static TestTopics topics;
    private static LazyAdmin admin;
    private static ConsumerPool pool;
    private static Broker broker;
    private static RecordReader reader;

    @BeforeAll
    static void begin() {
        topics = new TestTopics(TestServers.kafka());
        admin = new LazyAdmin(Map.of("bootstrap.servers", TestServers.kafka()));
        pool = new ConsumerPool(config(TestServers.kafka()), SETTINGS);
        broker = new Broker(admin, SETTINGS);
        reader = new RecordReader(pool, broker);
    }

    @AfterAll
    static void end() {
        pool.close();
        admin.close();
        topics.close();
    }

    @Test
    void latestRecordsAreReadNearTheEndAlone() throws UnreachableException {
        var topic = topics.create(3);
        for (int i = 0; i < 40; i++) {
            topics.put(records(topic, i * 50, 50));
        }

        var page = reader.readBefore(broker.ends(broker.partitions(topic)), PATIENT, RecordReaderIT::key);

        assertThat(page.end()).isEqualTo(RecordPage.End.RESULTS);
        assertThat(page.results()).hasSizeGreaterThanOrEqualTo(10).contains("1999", "1998", "1997");
        assertThat(page.recordsRead()).isLessThan(300);
    }

    @Test
    void pagesBackwardsHaveEachRecordOnce() throws UnreachableException {
        var topic = topics.create(2);
        topics.put(records(topic, 0, 30));
        topics.putAndAbort(records(topic, 1_000, 30));
        topics.put(records(topic, 30, 100));

        var before = broker.ends(broker.partitions(topic));
        var all = new ArrayList<String>();
        RecordPage<String> page;
        do {
            page = reader.readBefore(before, PATIENT, RecordReaderIT::key);
            all.addAll(page.results());
            before = page.next();
        } while (page.isPartial());

        assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(numbers(130));
    }

    @Test
    void pagesForwardsHaveEachCommittedRecordOnceInOrder() throws UnreachableException {
        var topic = topics.create(1);
        topics.put(records(topic, 0, 25));
        topics.putAndAbort(records(topic, 1_000, 5));
        topics.put(records(topic, 25, 10));

        var next = broker.begins(broker.partitions(topic));
        var all = new ArrayList<String>();
        RecordPage<String> page;
        do {
            page = reader.read(next, PATIENT, RecordReaderIT::key);
            all.addAll(page.results());
            next = page.next();
        } while (page.isPartial());

        assertThat(all).containsExactlyElementsOf(numbers(35));
        assertThat(reader.read(next, PATIENT, RecordReaderIT::key).results()).isEmpty();
    }

    @Test
    void bytesEndAPageAndNothingIsLost() throws UnreachableException {
        var topic = topics.create(2);
        for (int i = 0; i < 8; i++) {
            topics.put(record(topic, i % 2, Integer.toString(i), new byte[1 << 20]));
        }
        var limit = new ReadLimit(100, DataSize.ofMegabytes(2), Duration.ofMinutes(1));

        var next = broker.begins(broker.partitions(topic));
        var all = new ArrayList<String>();
        RecordPage<String> page;
        do {
            page = reader.read(next, limit, RecordReaderIT::key);
            assertThat(page.bytesRead()).isLessThanOrEqualTo(2L << 20);
            all.addAll(page.results());
            next = page.next();
        } while (page.isPartial());

        assertThat(all).containsExactlyInAnyOrderElementsOf(numbers(8));
    }

    @Test
    void recordAboveTheLimitIsReadAlone() throws UnreachableException {
        var topic = topics.create(2);
        topics.put(record(topic, 0, "large", new byte[12 << 20]));
        topics.put(record(topic, 1, "small", "x"));

        var before = broker.ends(broker.partitions(topic));
        var all = new ArrayList<String>();
        RecordPage<String> page;
        do {
            page = reader.readBefore(before, PATIENT, RecordReaderIT::key);
            all.addAll(page.results());
            before = page.next();
        } while (page.isPartial());

        assertThat(all).containsExactlyInAnyOrder("large", "small");
        assertThat(reader.readOne(new TopicPartition(topic, 0), 0))
                .hasValueSatisfying(record -> assertThat(record.value()).hasSize(12 << 20));
    }

    @Test
    void recordThatWasNeverThereIsNone() throws UnreachableException {
        var topic = topics.create(1);
        topics.put(records(topic, 0, 1));

        assertThat(reader.readOne(new TopicPartition(topic, 0), 99)).isEmpty();
        // The marker of the transaction.
        assertThat(reader.readOne(new TopicPartition(topic, 0), 1)).isEmpty();
    }

    @Test
    void offsetsOfAMomentBeginWithItsFirstRecord() throws UnreachableException {
        var topic = topics.create(1);
        var old = record(topic, 0, "old", "x");
        topics.put(new ProducerRecord<>(topic, 0, 1_000_000L, old.key(), old.value()));
        topics.put(new ProducerRecord<>(topic, 0, 2_000_000L, old.key(), old.value()));
        var partitions = broker.partitions(topic);

        var later = broker.offsetsAt(partitions, Instant.ofEpochMilli(1_500_000));
        assertThat(reader.read(later, PATIENT, record -> Optional.of(record.timestamp()))
                        .results())
                .containsExactly(2_000_000L);
        // Markers of transactions have the present time.
        assertThat(broker.offsetsAt(partitions, Instant.parse("2200-01-01T00:00:00Z")))
                .isEqualTo(broker.ends(partitions));
    }

    @Test
    void topicThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> broker.partitions("none")).hasMessageStartingWith("Kafka: ");
    }

    @Test
    void brokerThatIsGoneIsUnreachableWithinItsTime() {
        var impatient = new BrokerSettings(Duration.ofMillis(500), 1);
        try (var nowhere = new ConsumerPool(config("127.0.0.1:1"), impatient)) {
            var lost = new RecordReader(nowhere, broker);

            assertThatThrownBy(() -> lost.read(
                            Map.of(new TopicPartition("t", 0), 0L), ReadLimit.ofResults(1), RecordReaderIT::key))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageStartingWith("Kafka: ");
        }
    }

    private static Map<String, Object> config(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ProducerRecord<byte[], byte[]>[] records(String topic, int first, int count) {
        int partitions = partitionsOf(topic);
        return IntStream.range(first, first + count)
                .mapToObj(i -> record(topic, i % partitions, Integer.toString(i), "x"))
                .toArray(ProducerRecord[]::new);
    }

    private static int partitionsOf(String topic) {
        try {
            return broker.partitions(topic).size();
        } catch (UnreachableException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static Optional<String> key(ConsumerRecord<byte[], byte[]> record) {
        return Optional.of(new String(record.key(), StandardCharsets.UTF_8));
    }
}
