package org.communique.ingest.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.communique.ingest.meters.IngestMeters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** One Kafka transaction per commit, from a pool of transactional producers. */
public final class KafkaLedger implements Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaLedger.class);

    private final ProducerFactory<String, byte[]> producers;
    private final Records records;
    private final MeterRegistry meters;

    /** @param producers transactional, and such that a broker that is down gives an error within seconds */
    public KafkaLedger(ProducerFactory<String, byte[]> producers, Records records, MeterRegistry meters) {
        this.producers = producers;
        this.records = records;
        this.meters = meters;
    }

    /** Makes the first producer, so that the first commit does not have to. */
    public void warmUp() {
        producers.createProducer().close();
    }

    @Override
    public CommitOutcome commit(Changes changes, Fence fence) {
        var outcome = transact(records.of(changes, fence.partition()), fence);
        IngestMeters.TRANSACTIONS.count(meters, outcome.word());
        if (!(outcome instanceof CommitOutcome.Committed)) {
            LOG.warn("partition {}: transaction not committed: {}", fence.partition(), outcome);
        }
        return outcome;
    }

    private CommitOutcome transact(List<ProducerRecord<String, byte[]>> toWrite, Fence fence) {
        try (var producer = producers.createProducer()) {
            producer.beginTransaction();
            try {
                write(producer, toWrite);
                producer.sendOffsetsToTransaction(fence.offsets(), fence.group());
            } catch (ExecutionException | KafkaException e) {
                return aborted(producer, e);
            }
            return committed(producer);
        } catch (KafkaException e) {
            return new CommitOutcome.Failed(String.valueOf(e.getMessage()));
        }
    }

    /** Waits until the broker has the records, so that nothing but the commit itself can leave the outcome open. */
    private static void write(Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> toWrite)
            throws ExecutionException {
        var sent = toWrite.stream().map(producer::send).toList();
        producer.flush();
        for (Future<RecordMetadata> each : sent) {
            resultNow(each);
        }
    }

    private static void resultNow(Future<RecordMetadata> sent) throws ExecutionException {
        try {
            sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExecutionException("interrupted while writing", e);
        }
    }

    private static CommitOutcome aborted(Producer<String, byte[]> producer, Exception why) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            why.addSuppressed(e);
        }
        return isStale(why) ? new CommitOutcome.Stale() : new CommitOutcome.Failed(String.valueOf(why.getMessage()));
    }

    private static boolean isStale(Exception why) {
        return why instanceof CommitFailedException || why instanceof FencedInstanceIdException;
    }

    private static CommitOutcome committed(Producer<String, byte[]> producer) {
        try {
            producer.commitTransaction();
            return new CommitOutcome.Committed();
        } catch (KafkaException e) {
            return new CommitOutcome.Unknown(String.valueOf(e.getMessage()));
        }
    }
}
