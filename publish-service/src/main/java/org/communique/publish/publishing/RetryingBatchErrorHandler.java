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
 * Error handler without a limit of tries: waits a little, then returns the whole batch as the remainder. The container pauses
 * the consumer, polls (and so stays in the group and gives up revoked partitions), and hands in the rest again. Nothing is
 * committed meanwhile: a batch is tried until every record has an outcome.
 */
final class RetryingBatchErrorHandler implements CommonErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingBatchErrorHandler.class);
    private static final Duration WAIT_AFTER_UNEXPECTED = Duration.ofSeconds(1);

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

    /** Logs a commit that came too late: the new owners of the partitions read the records again. All are written already. */
    @Override
    public void handleBatch(
            Exception thrown,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        LOG.info(
                "commit failed records={} reason={}; the new owner reads them again",
                records.count(),
                FailureReason.of(thrown));
    }

    @Override
    public void handleOtherException(
            Exception thrown, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        if (kafka.outage().isEmpty()) {
            LOG.error("poll failed; polling goes on", thrown);
        }
        kafka.workFailed(thrown);
        pause(container, WAIT_AFTER_UNEXPECTED);
    }

    private static Duration waitAfter(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetryBatchException retry) {
                return retry.after();
            }
        }
        return WAIT_AFTER_UNEXPECTED;
    }

    /** Ends immediately when the container is stopped. */
    private static void pause(MessageListenerContainer container, Duration wait) {
        try {
            ListenerUtils.stoppableSleep(container, wait.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
