package org.communique.enrich.stream;

import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.communique.kit.availability.Availability;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.ContainerProperties.EOSMode;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Retry of a batch that was rolled back, from its beginning, after a back-off, for ever: only faults of Kafka or of this
 * machine roll back, never a record's. A commit ends the outage.
 *
 * <p>Of objects, not of bytes: Spring Boot passes over a processor of another type, and its own waits for nothing.
 */
final class BatchRollback implements AfterRollbackProcessor<Object, Object>, TransactionExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRollback.class);

    private final BatchSize size;
    private final Availability availability;
    private final BackOff backOff;
    private volatile BackOffExecution intervals;

    BatchRollback(BatchSize size, Availability availability, BackOff backOff) {
        this.size = size;
        this.availability = availability;
        this.backOff = backOff;
        this.intervals = backOff.start();
    }

    @Override
    public void process(
            List<ConsumerRecord<Object, Object>> records,
            Consumer<Object, Object> consumer,
            MessageListenerContainer container,
            Exception failure,
            boolean recoverable,
            EOSMode eosMode) {
        seekBack(records, consumer);
        if (split(failure)) {
            return;
        }
        availability.workFailed(failure);
        sleep(container);
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) {
            availability.workSucceeded();
            intervals = backOff.start();
        }
    }

    private static void seekBack(List<ConsumerRecord<Object, Object>> records, Consumer<Object, Object> consumer) {
        var first = new LinkedHashMap<TopicPartition, Long>();
        records.forEach(
                record -> first.putIfAbsent(new TopicPartition(record.topic(), record.partition()), record.offset()));
        // Revoked partitions are another instance's.
        first.keySet().retainAll(consumer.assignment());
        first.forEach(consumer::seek);
    }

    private boolean split(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SplitBatchException split) {
                LOG.info("batch split records={} reason=\"{}\"", split.records(), split.getMessage());
                size.split(split.records());
                return true;
            }
        }
        return false;
    }

    /** Ends early when the container is stopped. */
    private void sleep(MessageListenerContainer container) {
        try {
            ListenerUtils.stoppableSleep(container, intervals.nextBackOff());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
