package org.communique.enrich.stream;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.communique.contracts.wire.KafkaTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Makes the dead letter of a record: its key, value and headers as they came, and why it is dead, in the headers that
 * Spring Kafka's {@code DeadLetterPublishingRecoverer} writes and its tools read.
 */
final class DeadLetters {

    /** Added to the topic's limit, so that the dead letter of the largest record fits: see {@link Topics}. */
    static final int ROOM_BYTES = 1024 * 1024;

    private static final String PREFIX = "kafka_dlt-";
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_STACKTRACE = 16_000;

    private DeadLetters() {}

    static ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record, Throwable why) {
        var headers = original(record);
        addOrigin(headers, record);
        addReason(headers, why);
        return new ProducerRecord<>(
                KafkaTopic.RELEASES_RAW_DLT.topicName(), null, record.key(), fitting(record, headers), headers);
    }

    /** Without those that an earlier death left, should it be a replayed dead letter. */
    private static Headers original(ConsumerRecord<byte[], byte[]> record) {
        var headers = new RecordHeaders();
        record.headers().forEach(header -> {
            if (!header.key().startsWith(PREFIX)) {
                headers.add(header);
            }
        });
        return headers;
    }

    private static void addOrigin(Headers headers, ConsumerRecord<byte[], byte[]> record) {
        headers.add(KafkaHeaders.DLT_ORIGINAL_TOPIC, utf8(record.topic()));
        headers.add(KafkaHeaders.DLT_ORIGINAL_PARTITION, bytes(record.partition()));
        headers.add(KafkaHeaders.DLT_ORIGINAL_OFFSET, bytes(record.offset()));
        headers.add(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, bytes(record.timestamp()));
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_TIMESTAMP_TYPE,
                utf8(record.timestampType().toString()));
        headers.add(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, utf8(EnrichRawReleases.GROUP));
    }

    private static void addReason(Headers headers, Throwable why) {
        headers.add(KafkaHeaders.DLT_EXCEPTION_FQCN, utf8(why.getClass().getName()));
        if (why.getCause() != null) {
            headers.add(
                    KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN,
                    utf8(why.getCause().getClass().getName()));
        }
        headers.add(
                KafkaHeaders.DLT_EXCEPTION_MESSAGE, utf8(cut("enrich-service: " + why.getMessage(), LONGEST_MESSAGE)));
        headers.add(KafkaHeaders.DLT_EXCEPTION_STACKTRACE, utf8(cut(stackTrace(why), LONGEST_STACKTRACE)));
    }

    /**
     * The value, unless the broker took it only because it was compressed well: then as much of it as fits. The whole is
     * where the headers say it came from.
     */
    private static byte @Nullable [] fitting(ConsumerRecord<byte[], byte[]> record, Headers headers) {
        byte[] value = record.value();
        int room = KafkaTopic.MAX_RECORD_BYTES;
        if (value == null || value.length <= room) {
            return value;
        }
        headers.add(
                KafkaHeaders.DLT_EXCEPTION_MESSAGE,
                utf8("enrich-service: value: %d bytes (expected: at most %d); cut".formatted(value.length, room)));
        return Arrays.copyOf(value, room);
    }

    private static String stackTrace(Throwable why) {
        var trace = new StringWriter();
        why.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
