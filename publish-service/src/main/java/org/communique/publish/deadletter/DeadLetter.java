package org.communique.publish.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.communique.kit.failure.FailureReason;
import org.communique.publish.document.RejectionReason;

/**
 * A record that will never be in the index.
 *
 * @param record as it was polled
 * @param flaw the kind of mistake
 * @param detail what was found and what was expected
 */
public record DeadLetter(ConsumerRecord<byte[], byte[]> record, RejectionReason flaw, String detail) {

    /** What Spring Kafka's headers begin with, of this death or, when the record was one before, of an earlier one. */
    private static final String HEADERS = "kafka_dlt-";

    /** Names no classes in the detail. */
    public DeadLetter {
        detail = FailureReason.plain(detail);
    }

    /** The reason as an exception, which is what Spring Kafka's headers are made of. */
    Unpublishable reason() {
        return new Unpublishable("%s: %s".formatted(flaw.tag(), detail));
    }

    /** The record without what an earlier death has left in its headers. */
    ConsumerRecord<byte[], byte[]> unmarked() {
        var headers = new RecordHeaders();
        for (var header : record.headers()) {
            if (!header.key().startsWith(HEADERS)) {
                headers.add(header);
            }
        }
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                headers,
                record.leaderEpoch());
    }
}
