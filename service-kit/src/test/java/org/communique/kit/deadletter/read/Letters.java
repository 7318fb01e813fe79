package org.communique.kit.deadletter.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.kafka.support.KafkaHeaders;

/** Records of a topic of dead letters. */
public final class Letters {

    public static final String RELEASE = "abcdefghijklmnopqrstuvwxy2";
    public static final long DIED = 1_764_540_600_000L;

    private Letters() {}

    /** A dead letter at an offset of partition 3, from partition 2 of {@code releases.raw}. */
    public static DeadLetterRecord letter(long offset, String message, String value) {
        return letter(offset, message, value.getBytes(UTF_8), new RecordHeaders());
    }

    static DeadLetterRecord letter(long offset, String message, byte[] value, RecordHeaders headers) {
        headers.add("ce_id", (RELEASE + ":1764540000000000").getBytes(UTF_8));
        headers.add("ce_type", "org.communique.release.raw.v1".getBytes(UTF_8));
        headers.add(KafkaHeaders.DLT_ORIGINAL_TOPIC, "releases.raw".getBytes(UTF_8));
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_PARTITION,
                ByteBuffer.allocate(4).putInt(2).array());
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_OFFSET,
                ByteBuffer.allocate(8).putLong(77).array());
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_TIMESTAMP,
                ByteBuffer.allocate(8).putLong(DIED - 5).array());
        headers.add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, message.getBytes(UTF_8));
        return new DeadLetterRecord(new ConsumerRecord<>(
                "releases.raw-dlt",
                3,
                offset,
                DIED,
                TimestampType.CREATE_TIME,
                0,
                0,
                RELEASE.getBytes(UTF_8),
                value,
                headers,
                Optional.empty()));
    }
}
