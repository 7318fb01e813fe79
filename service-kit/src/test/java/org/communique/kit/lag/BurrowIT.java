package org.communique.kit.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.junit.jupiter.api.io.TempDir;

/** Lag and verdict beside those of Debian's {@code burrow}, where it is installed: {@code apt-get install burrow}. */
@Timeout(600)
@SuppressWarnings("FutureReturnValueIgnored") // a flush waits for what is sent
class BurrowIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Long ago enough for a verdict. */
    private static final Instant OBSERVED = Instant.parse("2026-03-02T12:00:00Z");

    private final String kafka = TestServers.kafka();
    private final String topic = "burrow-" + UUID.randomUUID();
    private final String group = "group-" + UUID.randomUUID();
    private final TopicPartition partition = new TopicPartition(topic, 0);
    private final LazyAdmin client = new LazyAdmin(Map.of("bootstrap.servers", kafka));
    private final LagReader reader = new LagReader(client, Map.of("bootstrap.servers", kafka), InstantSource.system());
    private final LagWindow window = new LagWindow(Duration.ofSeconds(6));

    @TempDir
    private Path folder;

    private Burrow burrow;
    private KafkaProducer<byte[], byte[]> producer;
    private KafkaConsumer<byte[], byte[]> consumer;
    private long sent;

    @BeforeEach
    void start() throws ExecutionException, InterruptedException {
        assumeTrue(Burrow.isInstalled(), "burrow is not installed: not compared with it");
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "group.id", group),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(partition));
        burrow = Burrow.start(kafka, folder);
    }

    @AfterEach
    void stop() {
        client.close();
        if (burrow != null) {
            producer.close();
            consumer.close();
            burrow.close();
        }
    }

    @Test
    void lagAndVerdictAreTheSame() throws Exception {
        send(10);
        // Burrow knows a group by its commits.
        commitUntil(() -> burrow.knows(group), () -> 10);
        compare("OK", LagVerdict.OK, 0);

        // Commits go on, and more comes than is consumed.
        commitUntil(() -> burrow.status(group).equals("WARN") && window.verdict() == LagVerdict.GROWING, () -> {
            send(3);
            return sent - 10 - sent / 2;
        });
        long behind = measure().records();
        assertThat(burrow.status(group)).isEqualTo("WARN");
        assertThat(behind).isPositive();

        // Nobody commits any more.
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> measure() != null
                        && burrow.status(group).equals("ERR")
                        && window.verdict() == LagVerdict.STOPPED);
        assertThat(burrow.lag(group)).isEqualTo(measure().records()).isEqualTo(behind);
    }

    private void commitUntil(Condition condition, Offset next) {
        await().pollInSameThread()
                .pollInterval(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> {
                    consumer.commitSync(Map.of(partition, new OffsetAndMetadata(Math.max(1, next.get()))));
                    measure();
                    return condition.holds();
                });
    }

    private void compare(String status, LagVerdict verdict, long records) throws BrokerException, InterruptedException {
        assertThat(burrow.status(group)).isEqualTo(status);
        assertThat(burrow.lag(group)).isEqualTo(records);
        assertThat(measure().records()).isEqualTo(records);
        assertThat(window.verdict()).isEqualTo(verdict);
    }

    private GroupLag measure() throws BrokerException {
        var lag = reader.read(group, topic);
        window.add(lag);
        return lag;
    }

    private void send(int number) {
        for (int i = 0; i < number; i++) {
            var record = new ProducerRecord<>(topic, 0, new byte[1], new byte[1]);
            record.headers().add("ce_time", OBSERVED.toString().getBytes(StandardCharsets.UTF_8));
            producer.send(record);
        }
        producer.flush();
        sent += number;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private interface Offset {
        long get();
    }
}
