package org.communique.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.kit.failure.FailureReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ProducerFactory;

/**
 * State writer with one Kafka transaction per commit, on a pool of transactional producers.
 *
 * <p>Every {@link Throwable} is caught: {@code org.apache.kafka.common.KafkaException} from a producer, {@code
 * org.springframework.kafka.KafkaException} from the factory, {@link IllegalStateException} from a closed producer, or an
 * {@link Error} in either. None is the fault of the feed or push with these changes, and all mean the same: not committed,
 * or in doubt.
 */
public final class TransactionalStateWriter implements StateWriter {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionalStateWriter.class);

    private final ProducerFactory<String, byte[]> producers;
    private final RecordMapper records;
    private final Limits limits;
    private final MeterRegistry meters;
    private final FailingTransactions failing = new FailingTransactions(InstantSource.system());

    /**
     * Limits of one transaction.
     *
     * @param acknowledgement the longest wait for one record, longer than the producer's delivery time-out
     * @param unacknowledged the largest number of bytes in flight; a larger record goes alone
     */
    public record Limits(Duration acknowledgement, long unacknowledged) {}

    /** @param producers transactional producers, whose calls fail within seconds when the broker is down */
    public TransactionalStateWriter(
            ProducerFactory<String, byte[]> producers, RecordMapper records, Limits limits, MeterRegistry meters) {
        this.producers = producers;
        this.records = records;
        this.limits = limits;
        this.meters = meters;
    }

    /**
     * Makes the first producer before the first commit.
     *
     * @throws RuntimeException of Kafka's clients or of Spring's, when Kafka does not answer in time
     */
    public void warmUp() {
        producers.createProducer().close();
    }

    @Override
    public CommitOutcome commit(StateChanges changes, GenerationFence fence) {
        var outcome = transact(records.of(changes, fence.partition()), fence);
        IngestMeters.TRANSACTIONS.count(meters, outcome.word());
        failing.add(fence.partition(), outcome);
        return outcome;
    }

    private CommitOutcome transact(List<ProducerRecord<String, byte[]>> toWrite, GenerationFence fence) {
        Producer<String, byte[]> producer;
        try {
            producer = producers.createProducer();
        } catch (RuntimeException | Error e) {
            return new CommitOutcome.Failed(FailureReason.of(e));
        }
        try {
            return transact(producer, toWrite, fence);
        } finally {
            release(producer);
        }
    }

    private CommitOutcome transact(
            Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> toWrite, GenerationFence fence) {
        try {
            producer.beginTransaction();
            write(producer, toWrite);
            producer.sendOffsetsToTransaction(fence.offsets(), fence.group());
        } catch (Exception | Error e) {
            return aborted(producer, e);
        }
        return committed(producer);
    }

    /** Waits until the broker has the records, so that only the commit itself can be in doubt. */
    private void write(Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> toWrite)
            throws ExecutionException, TimeoutException {
        var sent = new ArrayList<Future<RecordMetadata>>();
        long bytes = 0;
        for (var record : toWrite) {
            int size = record.value() == null ? 0 : record.value().length;
            if (bytes > 0 && bytes + size > limits.unacknowledged()) {
                await(sent);
                bytes = 0;
            }
            sent.add(producer.send(record));
            bytes += size;
        }
        await(sent);
    }

    /** Waits for each record, not by {@link Producer#flush}: that waits for ever when the producer's thread has died. */
    private void await(List<Future<RecordMetadata>> sent) throws ExecutionException, TimeoutException {
        for (var each : sent) {
            try {
                each.get(limits.acknowledgement().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ExecutionException("interrupted while writing", e);
            }
        }
        sent.clear();
    }

    private static CommitOutcome aborted(Producer<String, byte[]> producer, Throwable why) {
        try {
            producer.abortTransaction();
        } catch (RuntimeException | Error e) {
            LOG.debug("transaction not aborted, left to its time-out", e);
        }
        return isStale(why) ? new CommitOutcome.Stale() : new CommitOutcome.Failed(FailureReason.of(why));
    }

    private static boolean isStale(Throwable why) {
        return why instanceof CommitFailedException || why instanceof FencedInstanceIdException;
    }

    private static CommitOutcome committed(Producer<String, byte[]> producer) {
        try {
            producer.commitTransaction();
            return new CommitOutcome.Committed();
        } catch (RuntimeException | Error e) {
            return new CommitOutcome.Unknown(FailureReason.of(e));
        }
    }

    /** Returns a producer to the pool, or closes a failed one; neither changes the outcome. */
    private static void release(Producer<String, byte[]> producer) {
        try {
            producer.close();
        } catch (RuntimeException | Error e) {
            LOG.debug("producer not closed", e);
        }
    }
}
