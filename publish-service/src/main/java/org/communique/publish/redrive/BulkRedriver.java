package org.communique.publish.redrive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.communique.kit.deadletter.read.DeadLetterEntry;
import org.communique.kit.deadletter.read.DeadLetterId;
import org.communique.kit.deadletter.read.DeadLetterRecord;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.redrive.RedriveResult;
import org.communique.kit.redrive.Redriver;
import org.communique.publish.bulk.BulkItemOutcome;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.publishing.BatchPublisher;
import org.communique.publish.retry.TransientFailureException;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Redriver of all dead letters of the stage, on the one instance that has the lease. A bulk write comes first, then the notes: a
 * crash between them repeats the write, which finds its own version and changes nothing.
 */
final class BulkRedriver implements Redriver {

    private final BatchPublisher publisher;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final PublishMetrics meters;

    BulkRedriver(BatchPublisher publisher, KafkaOperations<byte[], byte[]> kafka, PublishMetrics meters) {
        this.meters = meters;
        this.publisher = publisher;
        this.kafka = kafka;
    }

    @Override
    public boolean owns(DeadLetterEntry entry) {
        return true;
    }

    @Override
    public boolean leads() {
        return true;
    }

    @Override
    public double share() {
        return 1;
    }

    @Override
    public List<RedriveResult> redrive(
            List<DeadLetterRecord> letters,
            List<DeadLetterEntry> upcoming,
            Function<RedriveResult, ProducerRecord<byte[], byte[]>> note)
            throws BrokerException {
        var results = publish(letters);
        write(results.stream().map(note).toList());
        results.forEach(result -> meters.redriven(result.outcome().tag()));
        return results;
    }

    private List<RedriveResult> publish(List<DeadLetterRecord> letters) throws BrokerException {
        try {
            var outcomes = publisher.publishAgain(
                    letters.stream().map(DeadLetterRecord::original).toList());
            var results = new ArrayList<RedriveResult>();
            for (int i = 0; i < outcomes.size(); i++) {
                results.add(result(letters.get(i), outcomes.get(i)));
            }
            return results;
        } catch (TransientFailureException e) {
            throw new BrokerException(FailureReason.of(e), e);
        }
    }

    private static RedriveResult result(DeadLetterRecord letter, BulkItemOutcome.Final outcome) {
        var id = letter.id();
        return switch (outcome) {
            case BulkItemOutcome.Written _ -> result(id, RedriveOutcome.INDEXED, letter);
            case BulkItemOutcome.Duplicate _ -> result(id, RedriveOutcome.DUPLICATE, letter);
            case BulkItemOutcome.Superseded _ -> result(id, RedriveOutcome.SUPERSEDED, letter);
            case BulkItemOutcome.Rejected(var reason, var detail) ->
                RedriveResult.deadAgain(id, "%s: %s".formatted(reason.tag(), detail));
        };
    }

    private static RedriveResult result(DeadLetterId id, RedriveOutcome outcome, DeadLetterRecord letter) {
        return RedriveResult.of(id, outcome, null, letter.entry().version());
    }

    @Override
    public void write(List<ProducerRecord<byte[], byte[]>> records) throws BrokerException {
        try {
            kafka.executeInTransaction(operations -> {
                records.forEach(record -> send(record, operations));
                return records.size();
            });
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            throw new BrokerException(FailureReason.of(e), e);
        }
    }

    /** Ignores the future: a later failure fails the commit. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void send(ProducerRecord<byte[], byte[]> record, KafkaOperations<byte[], byte[]> operations) {
        operations.send(record);
    }
}
