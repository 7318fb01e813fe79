package org.communique.kit.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * Record that can never be processed.
 *
 * @param record as it was polled
 * @param reason in one word, such as {@code unreadable}
 * @param detail found and expected, for people
 * @param fault exception of the code; null when the record is to blame
 */
public record DeadLetter(
        ConsumerRecord<byte[], byte[]> record,
        String reason,
        String detail,
        @Nullable Throwable fault) {

    /** Leaves names of classes out of the detail. */
    public DeadLetter {
        detail = FailureReason.plain(detail);
    }

    /** Returns the dead letter of a record to blame itself. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> record, String reason, String detail) {
        return new DeadLetter(record, reason, detail, null);
    }
}
