package org.communique.publish.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.communique.kit.deadletter.DeadLetter;
import org.communique.kit.deadletter.DeadLetterPublisher;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.TopicIdGuard;
import org.communique.kit.trace.LogFields;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.retry.TransientFailureException;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Exactly-once writer of dead letters: in one Kafka transaction with the offsets of their batch, so that either both are
 * there or the batch comes again.
 */
public final class DeadLetters {

    private static final Duration COMMITTED_TIMEOUT = Duration.ofSeconds(10);

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final DeadLetterPublisher publisher;
    private final TopicIdGuard topicId;
    private final PublishMetrics meters;

    DeadLetters(
            KafkaTemplate<byte[], byte[]> kafka,
            DeadLetterPublisher publisher,
            TopicIdGuard topicId,
            PublishMetrics meters) {
        this.kafka = kafka;
        this.publisher = publisher;
        this.topicId = topicId;
        this.meters = meters;
    }

    /**
     * Writes dead letters and commits the offsets of their batch. To be called on the consumer's thread.
     *
     * @param letters at least one
     * @param offsets next offset to poll, for each partition of the batch
     * @throws TransientFailureException when Kafka does not take them: nothing is written then, or all of it, as the next
     *     call finds out
     */
    public void write(
            List<DeadLetter> letters, Map<TopicPartition, OffsetAndMetadata> offsets, Consumer<?, ?> consumer) {
        var next = topicId.withId(offsets);
        try {
            if (!isCommitted(next, consumer)) {
                writeInTransaction(letters, next, consumer);
            }
        } catch (KafkaException | org.springframework.kafka.KafkaException failure) {
            throw new TransientFailureException("dead letters can't be written: " + FailureReason.of(failure), failure);
        }
        letters.forEach(this::report);
    }

    /** Returns whether an earlier call got through and only its answer was lost. */
    private boolean isCommitted(Map<TopicPartition, OffsetAndMetadata> offsets, Consumer<?, ?> consumer) {
        var committed = consumer.committed(offsets.keySet(), COMMITTED_TIMEOUT);
        return offsets.entrySet().stream().allMatch(next -> {
            var found = committed.get(next.getKey());
            return found != null
                    && !topicId.isOutdated(found)
                    && found.offset() >= next.getValue().offset();
        });
    }

    private void writeInTransaction(
            List<DeadLetter> letters, Map<TopicPartition, OffsetAndMetadata> offsets, Consumer<?, ?> consumer) {
        kafka.executeInTransaction(operations -> {
            letters.forEach(letter -> publisher.send(letter, operations));
            operations.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
            return true;
        });
    }

    private void report(DeadLetter letter) {
        byte[] key = letter.record().key();
        meters.deadLetter(letter.reason());
        LogFields.run(
                LogFields.RELEASE,
                key == null ? "" : new String(key, StandardCharsets.UTF_8),
                () -> publisher.logCommitted(letter));
    }
}
