package org.communique.enrich.stream;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.failure.FailureReason;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * The main flow: takes a batch of raw records, enriches each, and writes one record for each, be it an enriched release,
 * a withdrawal or a dead letter.
 *
 * <p>The container opens a Kafka transaction around the call and puts the offsets of the batch into it, so that a batch
 * is written and left behind once, or not at all. Whatever is wrong with a record becomes its outcome; what comes out of
 * here as an exception is the trouble of Kafka or of this machine: {@link BatchRollback} lets the batch come again.
 *
 * <p>The list of {@link ConsumerRecord}s keeps Spring from mapping headers, which a small hostile record could use to stop
 * the container. Keys are bytes, so that a dead letter has the very key that came.
 */
@Component
class EnrichRawReleases {

    /** Name of the listener and of its consumer group. */
    static final String GROUP = "enrich";

    private final RecordEnricher enricher;
    private final OutcomePublisher outbox;

    EnrichRawReleases(RecordEnricher enricher, OutcomePublisher outbox) {
        this.enricher = enricher;
        this.outbox = outbox;
    }

    @KafkaListener(id = GROUP, topics = KafkaTopic.Name.RELEASES_RAW)
    void enrich(List<ConsumerRecord<byte[], byte[]>> batch) {
        try {
            // Everything is enriched before anything is sent: the broker's clock for the transaction starts with the
            // first send.
            enricher.enrichAll(batch).forEach(outbox::send);
        } catch (Error e) { // It would end the container; as an exception it rolls back, and the batch comes again.
            throw new IllegalStateException("batch not enriched: " + FailureReason.of(e), e);
        }
    }
}
