package org.communique.enrich.stream;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.brake.DeadLetterBrake;
import org.communique.kit.failure.FailureReason;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Main flow of the service: each record of a batch becomes one enriched release, withdrawal or dead letter.
 *
 * <p>The container opens a Kafka transaction around the call and commits the offsets of the batch in it, so that a batch is
 * written and consumed once, or not at all. A fault of a record is its outcome; exceptions from here are faults of Kafka or
 * of this machine, after which {@link BatchRollback} retries the batch.
 *
 * <p>The list of {@link ConsumerRecord}s keeps Spring from mapping headers: a small hostile record could stop the container
 * by them. Keys are bytes, so that a dead letter has the original key.
 */
@Component
class EnrichRawReleases {

    /** Name of the listener and of its consumer group. */
    static final String GROUP = "enrich";

    private final RecordEnricher enricher;
    private final DeadLetterBrake brake;
    private final OutcomePublisher publisher;

    EnrichRawReleases(RecordEnricher enricher, DeadLetterBrake brake, OutcomePublisher publisher) {
        this.enricher = enricher;
        this.brake = brake;
        this.publisher = publisher;
    }

    @KafkaListener(id = GROUP, topics = KafkaTopic.Name.RELEASES_RAW)
    void enrich(List<ConsumerRecord<byte[], byte[]>> batch) {
        try {
            // Everything is enriched before anything is sent: the broker's clock for the transaction starts with the
            // first send.
            var outcomes = enricher.enrichAll(batch);
            brake.check(outcomes.size(), RecordOutcome.deadLetters(outcomes));
            outcomes.forEach(publisher::send);
        } catch (Error e) { // It would end the container; as an exception it rolls back, and the batch comes again.
            throw new IllegalStateException("batch not enriched: " + FailureReason.of(e), e);
        }
    }
}
