package org.communique.publish.publishing;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.communique.kit.availability.Availability;
import org.communique.kit.failure.FailureReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Keeps a batch that is not settled: waits a little, then returns all of it as what remains. The container pauses the
 * consumer, polls, which keeps it in the group and lets partitions go that are taken away, and hands the rest in again.
 * Nothing is committed meanwhile, and nothing is counted: a batch is tried until it is settled.
 */
final class RetryingBatchErrorHandler implements CommonErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingBatchErrorHandler.class);
    private static final Duration AFTER_THE_UNEXPECTED = Duration.ofSeconds(1);

    private final Availability kafka;

    RetryingBatchErrorHandler(Availability kafka) {
        this.kafka = kafka;
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    @Override
    public <K, V> ConsumerRecords<K, V> handleBatchAndReturnRemaining(
            Exception thrown,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        pause(container, waitAfter(thrown));
        @SuppressWarnings("unchecked") // the same records, which the interface lost the type of
        var remaining = (ConsumerRecords<K, V>) records;
        return remaining;
    }

    /** The commit came too late: others own the partitions now, and have the records again. All are written already. */
    @Override
    public void handleBatch(
            Exception thrown,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        LOG.info(
                "offsets of {} records not committed, they will come again: {}",
                records.count(),
                FailureReason.of(thrown));
    }

    @Override
    public void handleOtherException(
            Exception thrown, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        if (kafka.outage().isEmpty()) {
            LOG.error("polling failed, and goes on", thrown);
        }
        kafka.workFailed(thrown);
        pause(container, AFTER_THE_UNEXPECTED);
    }

    private static Duration waitAfter(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetryBatchException tryAgain) {
                return tryAgain.after();
            }
        }
        return AFTER_THE_UNEXPECTED;
    }

    /** Ends at once when the container is stopped. */
    private static void pause(MessageListenerContainer container, Duration wait) {
        try {
            ListenerUtils.stoppableSleep(container, wait.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
