package org.communique.console.release;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.wire.CloudEvents;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Record with an event of a release, without its value.
 *
 * @param written its timestamp
 * @param observed time of the observation ({@code ce_time}); null when it is missing or unreadable
 * @param bytes of its value
 * @param withdrawal whether the event is a withdrawal
 * @param page characters of the article page; 0 without one
 * @param text characters of the text in the feed or push
 */
record EventRecord(
        String topic,
        int partition,
        long offset,
        Instant written,
        @Nullable Instant observed,
        int bytes,
        boolean withdrawal,
        int page,
        int text) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads a record. */
    static EventRecord of(ConsumerRecord<byte[], byte[]> record) {
        var json = json(record.value());
        return new EventRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                observed(record).orElse(null),
                record.value() == null ? 0 : record.value().length,
                header(record, CloudEvents.TYPE)
                        .filter(type -> type.contains("withdrawn"))
                        .isPresent(),
                json.path("page").path("text").asString("").length(),
                json.path("content").path("text").asString("").length());
    }

    /** Whether a record is one of a release. */
    static boolean isOf(String release, ConsumerRecord<byte[], byte[]> record) {
        return record.key() != null && release.equals(new String(record.key(), StandardCharsets.UTF_8));
    }

    /** Returns the time of the observation by the record's headers. */
    static Optional<Instant> observed(ConsumerRecord<byte[], byte[]> record) {
        return header(record, "ce_time").flatMap(EventRecord::instant);
    }

    /** Returns the last header of a name as text. */
    static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
        return header(record, name, bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Returns the last header of a name. */
    static <T> Optional<T> header(ConsumerRecord<byte[], byte[]> record, String name, Function<byte[], T> reader) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? Optional.empty() : Optional.of(reader.apply(header.value()));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static JsonNode json(byte @Nullable [] value) {
        try {
            return value == null ? JSON.missingNode() : JSON.readTree(value);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }
}
