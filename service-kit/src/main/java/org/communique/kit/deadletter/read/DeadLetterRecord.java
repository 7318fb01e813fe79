package org.communique.kit.deadletter.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.communique.kit.deadletter.SourceField;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** Record of a topic of dead letters, as {@link org.communique.kit.deadletter.DeadLetterPublisher} writes it. */
public final class DeadLetterRecord {

    private static final String UNKNOWN_SOURCE = "unknown";
    private static final String PREFIX = "kafka_dlt-";
    private static final int LONGEST_MESSAGE = 300;
    private static final int LONGEST_KEY = 100;
    private static final Pattern REASON = Pattern.compile("([a-z][a-z-]{0,40}): ");
    private static final Pattern EXCEPTION = Pattern.compile("(?:[\\w$]+\\.)*([A-Z][\\w$]*)");
    private static final Pattern CUT = Pattern.compile("value: \\d+ bytes .*; cut");
    private static final Pattern VERSIONED_ID = Pattern.compile("[a-z2-7]{26}:(\\d{1,18})");

    private final ConsumerRecord<byte[], byte[]> record;

    /** @param record as it was read from the topic */
    public DeadLetterRecord(ConsumerRecord<byte[], byte[]> record) {
        this.record = record;
    }

    /** Returns the record as it lies in the topic of dead letters. */
    public ConsumerRecord<byte[], byte[]> record() {
        return record;
    }

    /** Returns its id. */
    public DeadLetterId id() {
        return new DeadLetterId(record.partition(), record.offset());
    }

    /** Returns the reason for people; {@code no reason given} when a foreign tool wrote none. */
    public String message() {
        return text(KafkaHeaders.DLT_EXCEPTION_MESSAGE).orElse("no reason given");
    }

    /** Returns the stack trace; empty when the record is to blame. */
    public Optional<String> stackTrace() {
        return text(KafkaHeaders.DLT_EXCEPTION_STACKTRACE);
    }

    /** Returns whether the value was cut, so that the whole is at its origin only. */
    public boolean isCut() {
        for (var header : record.headers().headers(KafkaHeaders.DLT_EXCEPTION_MESSAGE)) {
            if (CUT.matcher(new String(header.value(), StandardCharsets.UTF_8)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the original topic; empty in a record of a foreign tool. */
    public String originalTopic() {
        return text(KafkaHeaders.DLT_ORIGINAL_TOPIC).orElse("");
    }

    /** Returns the original partition; that of the dead letter when unknown. */
    public int originalPartition() {
        var bytes = bytes(KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.BYTES);
        return bytes == null ? record.partition() : bytes.getInt();
    }

    /** Returns the original offset; -1 when unknown. */
    public long originalOffset() {
        var bytes = bytes(KafkaHeaders.DLT_ORIGINAL_OFFSET, Long.BYTES);
        return bytes == null ? -1 : bytes.getLong();
    }

    /** Returns the Kafka timestamp of the original record; that of the dead letter when unknown. */
    public Instant originalTimestamp() {
        var bytes = bytes(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, Long.BYTES);
        return Instant.ofEpochMilli(bytes == null ? record.timestamp() : bytes.getLong());
    }

    /** Returns the record as the stage polled it: place, timestamp, and original headers. */
    public ConsumerRecord<byte[], byte[]> original() {
        var headers = new RecordHeaders();
        record.headers().forEach(header -> {
            if (!header.key().startsWith(PREFIX)) {
                headers.add(header);
            }
        });
        return new ConsumerRecord<>(
                originalTopic(),
                originalPartition(),
                Math.max(0, originalOffset()),
                originalTimestamp().toEpochMilli(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                record.key(),
                record.value(),
                headers,
                Optional.empty());
    }

    /** Returns its entry in the index, without a note. */
    public DeadLetterEntry entry() {
        var message = message();
        var reason = REASON.matcher(message);
        var group = DeadLetterGroup.of(
                reason.lookingAt() ? reason.group(1) : "unknown",
                stackTrace().flatMap(DeadLetterRecord::exception).orElse(null),
                message,
                SourceField.of(record.value()).orElse(UNKNOWN_SOURCE));
        return new DeadLetterEntry(
                id(),
                Instant.ofEpochMilli(record.timestamp()),
                release(),
                version().orElse(null),
                originalPartition(),
                group,
                cut(message, LONGEST_MESSAGE),
                null);
    }

    /** Returns the key, for people; null without one. */
    private @Nullable String release() {
        return record.key() == null ? null : cut(new String(record.key(), StandardCharsets.UTF_8), LONGEST_KEY);
    }

    private Optional<Long> version() {
        return text("ce_id").map(VERSIONED_ID::matcher).filter(Matcher::matches).map(id -> Long.parseLong(id.group(1)));
    }

    private static Optional<String> exception(String stackTrace) {
        var exception = EXCEPTION.matcher(stackTrace);
        return exception.lookingAt() ? Optional.of(exception.group(1)) : Optional.empty();
    }

    /** The first header of a name is the reason; a later one tells of a cut value. */
    private Optional<String> text(String name) {
        for (var header : record.headers().headers(name)) {
            if (header.value() != null) {
                return Optional.of(new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private @Nullable ByteBuffer bytes(String name, int length) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null || header.value().length != length
                ? null
                : ByteBuffer.wrap(header.value());
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit) + "…";
    }
}
