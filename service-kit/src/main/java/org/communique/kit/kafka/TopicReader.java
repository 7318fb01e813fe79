package org.communique.kit.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Reader of committed records between offsets, in no group and without commits. Its consumer is made with the first read and
 * made anew after a failure. For one thread at a time.
 */
public final class TopicReader implements AutoCloseable {

    private static final Duration WAIT = Duration.ofMillis(100);
    private static final Duration POSITION_TIMEOUT = Duration.ofSeconds(5);
    private static final int FETCH_BYTES = 4 * 1024 * 1024;
    private static final int PARTITION_BYTES = 1024 * 1024;

    private final Map<String, Object> config;
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    /** @param config of Kafka's consumer */
    private TopicReader(Map<String, Object> config) {
        this.config = Map.copyOf(config);
    }

    /**
     * Returns a reader with the connection of a service.
     *
     * @param clientId name of its consumer for Kafka
     */
    public static TopicReader of(KafkaProperties kafka, String clientId) {
        var config = ReaderConfig.of(kafka.buildConsumerProperties(), clientId);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) WAIT.toMillis());
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_BYTES);
        return new TopicReader(config);
    }

    /**
     * Reads records from positions to ends; some behind an end may be among them. Positions advance behind the records taken,
     * also when the time is over or Kafka fails, so that the next read goes on there.
     *
     * @param positions next offset to read, for each partition
     * @param ends offsets to stop at; partitions without one are not read
     * @param timeout of all of it
     * @param taker of the records
     * @return whether all of it was read
     * @throws BrokerException when Kafka does not answer
     */
    public boolean read(
            Map<TopicPartition, Long> positions,
            Map<TopicPartition, Long> ends,
            Duration timeout,
            Consumer<ConsumerRecord<byte[], byte[]>> taker)
            throws BrokerException {
        return readWhile(positions, ends, timeout, record -> {
            taker.accept(record);
            return true;
        });
    }

    /**
     * Reads records from positions to ends, until a taker has enough of a poll.
     *
     * @param taker returns whether it wants more; the record of a refusal counts as taken
     * @return whether all of it was read
     * @throws BrokerException when Kafka does not answer
     */
    public boolean readWhile(
            Map<TopicPartition, Long> positions,
            Map<TopicPartition, Long> ends,
            Duration timeout,
            Predicate<ConsumerRecord<byte[], byte[]>> taker)
            throws BrokerException {
        var open = new ArrayList<>(ends.keySet());
        open.removeIf(partition -> isRead(partition, positions, ends));
        if (open.isEmpty()) {
            return true;
        }
        try {
            boolean whole = poll(open, positions, ends, System.nanoTime() + timeout.toNanos(), taker);
            // What was fetched ahead must not stay in memory.
            consumer().unsubscribe();
            return whole;
        } catch (KafkaException e) {
            close();
            throw new BrokerException(FailureReason.of(e), e);
        }
    }

    private boolean poll(
            List<TopicPartition> open,
            Map<TopicPartition, Long> positions,
            Map<TopicPartition, Long> ends,
            long deadline,
            Predicate<ConsumerRecord<byte[], byte[]>> taker) {
        var polled = consumer();
        polled.assign(open);
        polled.resume(open);
        open.forEach(partition -> polled.seek(partition, positions.getOrDefault(partition, 0L)));
        while (!open.isEmpty()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            for (var record : polled.poll(WAIT)) {
                positions.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
                if (!taker.test(record)) {
                    return false;
                }
            }
            for (var partition : open) {
                positions.put(partition, polled.position(partition, POSITION_TIMEOUT));
            }
            var done = open.stream()
                    .filter(partition -> isRead(partition, positions, ends))
                    .toList();
            polled.pause(done);
            open.removeAll(done);
        }
        return true;
    }

    private static boolean isRead(
            TopicPartition partition, Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
        return positions.getOrDefault(partition, 0L) >= ends.getOrDefault(partition, 0L);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(config);
        }
        return consumer;
    }

    /** Closes the consumer without waiting: nothing is committed. */
    @Override
    public void close() {
        if (consumer != null) {
            var closed = consumer;
            consumer = null;
            closed.close(CloseOptions.timeout(Duration.ZERO));
        }
    }
}
