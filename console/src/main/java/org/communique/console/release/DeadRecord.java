package org.communique.console.release;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Dead letter of a release.
 *
 * @param topic of the dead letters
 * @param died time of death
 * @param reason for people: the word, found and expected
 * @param observed time of the event's observation; null when unreadable
 * @param originalOffset offset in the topic that it was read from; -1 where unknown
 */
record DeadRecord(
        String topic,
        int partition,
        long offset,
        Instant died,
        String reason,
        @Nullable Instant observed,
        long originalOffset) {

    private static final int LONGEST = 600;

    /** Reads a record of a dead letter topic. */
    static DeadRecord of(ConsumerRecord<byte[], byte[]> record) {
        return new DeadRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                EventRecord.header(record, "kafka_dlt-exception-message")
                        .map(DeadRecord::shortened)
                        .orElse("no reason given"),
                EventRecord.observed(record).orElse(null),
                EventRecord.header(record, "kafka_dlt-original-offset", DeadRecord::number)
                        .orElse(-1L));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static long number(byte[] bytes) {
        return bytes.length == Long.BYTES ? ByteBuffer.wrap(bytes).getLong() : -1;
    }
}
