package org.communique.publish.scan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.communique.kit.failure.FailureReason;
import org.communique.publish.retry.TransientFailureException;

/**
 * Scan of all committed records of a topic, oldest first, beside the live consumer: in no group and without commits. Not
 * thread-safe.
 *
 * <p>Its methods throw {@link TransientFailureException} when Kafka does not answer.
 */
public final class TopicScan implements AutoCloseable {

    private static final Duration WAIT = Duration.ofMillis(200);

    private final String topic;
    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> begins;
    private Map<TopicPartition, Long> ends;

    private TopicScan(
            String topic,
            Consumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> begins) {
        this.topic = topic;
        this.consumer = consumer;
        this.partitions = partitions;
        this.begins = begins;
        ends = consumer.endOffsets(partitions);
    }

    /** Begins a scan of a whole topic. */
    static TopicScan of(String topic, Consumer<byte[], byte[]> consumer) {
        return ask(() -> {
            var partitions = partitions(topic, consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new TopicScan(topic, consumer, partitions, consumer.beginningOffsets(partitions));
        });
    }

    private static List<TopicPartition> partitions(String topic, Consumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** Returns the next records; none while there are no more. */
    public List<ConsumerRecord<byte[], byte[]>> poll() {
        return ask(() ->
                StreamSupport.stream(consumer.poll(WAIT).spliterator(), false).toList());
    }

    /**
     * Updates the end that {@link #isAtEnd} is measured by.
     *
     * @throws TransientFailureException also after a change of the number of partitions: a new scan has to begin
     */
    public void updateEnd() {
        int found = ask(() -> partitions(topic, consumer)).size();
        if (found != partitions.size()) {
            throw new TransientFailureException(
                    "%s: %d partitions (expected: %d, as at the beginning)".formatted(topic, found, partitions.size()));
        }
        ends = ask(() -> consumer.endOffsets(partitions));
    }

    /** Returns whether all records up to the known end are read. */
    public boolean isAtEnd() {
        var progress = progress();
        return progress.done() >= progress.total();
    }

    /** Returns the progress. */
    public ScanProgress progress() {
        long done = 0;
        long total = 0;
        for (var partition : partitions) {
            long begin = begins.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, begin);
            // Records behind the known end must not make up for unread ones elsewhere.
            done += Math.min(ask(() -> consumer.position(partition)), end) - begin;
            total += end - begin;
        }
        return new ScanProgress(done, total);
    }

    @Override
    public void close() {
        close(consumer);
    }

    /** Nothing is committed, so there is nothing to wait for. */
    static void close(Consumer<?, ?> consumer) {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (KafkaException failure) {
            throw new TransientFailureException("Kafka: " + FailureReason.of(failure), failure);
        }
    }
}
