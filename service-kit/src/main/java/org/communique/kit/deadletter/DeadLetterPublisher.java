package org.communique.kit.deadletter;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.communique.contracts.wire.KafkaTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Publisher of dead letters: key, value and headers as they came, and the headers of Spring Kafka's {@code
 * DeadLetterPublishingRecoverer}, as its tools read them. These say the origin (topic, partition, offset, timestamp,
 * consumer group) and the reason; a stack trace is added for a fault in the code alone. Headers of an earlier death
 * are left out.
 */
public final class DeadLetterPublisher {

    /** Largest dead letter: the largest record, with room for the added headers. */
    public static final int MAX_BYTES = KafkaTopic.MAX_RECORD_BYTES + 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterPublisher.class);
    private static final String PREFIX = "kafka_dlt-";
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_STACKTRACE = 16_000;
    private static final int LONGEST_LOGGED = 300;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\s]+");

    private final KafkaTopic topic;
    private final String consumerGroup;

    /**
     * @param topic of the dead letters
     * @param consumerGroup of the consumer of the records
     */
    public DeadLetterPublisher(KafkaTopic topic, String consumerGroup) {
        this.topic = topic;
        this.consumerGroup = consumerGroup;
    }

    /** Sends a dead letter in the open transaction; a failed send makes the commit fail. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void send(DeadLetter letter, KafkaOperations<byte[], byte[]> kafka) {
        kafka.send(record(letter));
    }

    /** Logs a dead letter after the commit. */
    public void logCommitted(DeadLetter letter) {
        var record = letter.record();
        LOG.warn(
                "dead letter topic={} partition={} offset={} reason={}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                letter.reason(),
                cut(UNPRINTABLE.matcher(letter.detail()).replaceAll(" "), LONGEST_LOGGED));
    }

    ProducerRecord<byte[], byte[]> record(DeadLetter letter) {
        var record = letter.record();
        var headers = original(record);
        addOrigin(headers, record);
        addReason(headers, letter);
        return new ProducerRecord<>(topic.topicName(), null, record.key(), value(record, headers), headers);
    }

    private static Headers original(ConsumerRecord<byte[], byte[]> record) {
        var headers = new RecordHeaders();
        record.headers().forEach(header -> {
            if (!header.key().startsWith(PREFIX)) {
                headers.add(header);
            }
        });
        return headers;
    }

    private void addOrigin(Headers headers, ConsumerRecord<byte[], byte[]> record) {
        headers.add(KafkaHeaders.DLT_ORIGINAL_TOPIC, utf8(record.topic()));
        headers.add(KafkaHeaders.DLT_ORIGINAL_PARTITION, bytes(record.partition()));
        headers.add(KafkaHeaders.DLT_ORIGINAL_OFFSET, bytes(record.offset()));
        headers.add(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, bytes(record.timestamp()));
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_TIMESTAMP_TYPE,
                utf8(record.timestampType().toString()));
        headers.add(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, utf8(consumerGroup));
    }

    private static void addReason(Headers headers, DeadLetter letter) {
        headers.add(
                KafkaHeaders.DLT_EXCEPTION_MESSAGE,
                utf8(cut("%s: %s".formatted(letter.reason(), letter.detail()), LONGEST_MESSAGE)));
        var fault = letter.fault();
        if (fault != null) {
            headers.add(KafkaHeaders.DLT_EXCEPTION_STACKTRACE, utf8(cut(stackTrace(fault), LONGEST_STACKTRACE)));
        }
    }

    /**
     * The value, cut when it is larger than any record and the broker took it only because it was compressed well. The
     * whole is at the origin.
     */
    private static byte @Nullable [] value(ConsumerRecord<byte[], byte[]> record, Headers headers) {
        byte[] value = record.value();
        int limit = KafkaTopic.MAX_RECORD_BYTES;
        if (value == null || value.length <= limit) {
            return value;
        }
        headers.add(
                KafkaHeaders.DLT_EXCEPTION_MESSAGE,
                utf8("value: %d bytes (expected: at most %d); cut".formatted(value.length, limit)));
        return Arrays.copyOf(value, limit);
    }

    private static String stackTrace(Throwable fault) {
        var trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
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
