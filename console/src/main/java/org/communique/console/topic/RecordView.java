package org.communique.console.topic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One record as its page shows it.
 *
 * @param at its timestamp
 * @param key as text; empty when there is none
 * @param headers in their order
 * @param bytes of the value
 * @param release the value as a release or feed; null when it is none
 * @param kind of value: {@code tombstone}, {@code json}, {@code text} or {@code binary}
 * @param preview the first bytes in hexadecimal of a binary one, the first characters of a text; empty for JSON
 */
record RecordView(
        String topic,
        int partition,
        long offset,
        Instant at,
        String key,
        List<HeaderView> headers,
        long bytes,
        @Nullable ReadableRelease release,
        String kind,
        String preview) {

    private static final int MOST_HEX = 2048;
    private static final int MOST_TEXT = 20_000;

    /** Header with its value for people. */
    record HeaderView(String name, String value) {}

    static RecordView of(ConsumerRecord<byte[], byte[]> record, RecordJson json) {
        byte[] value = record.value();
        var headers = StreamSupport.stream(record.headers().spliterator(), false)
                .map(header -> new HeaderView(header.key(), HeaderText.of(header.value())))
                .toList();
        var release = value == null ? null : json.release(value);
        var kind = value == null ? "tombstone" : json.isObject(value) ? "json" : textOrBinary(value);
        return new RecordView(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                RecordSummary.key(record.key()),
                headers,
                value == null ? 0 : value.length,
                release,
                kind,
                value == null ? "" : preview(kind, value));
    }

    private static String textOrBinary(byte[] value) {
        return HeaderText.text(value).isPresent() ? "text" : "binary";
    }

    private static String preview(String kind, byte[] value) {
        return switch (kind) {
            case "text" -> {
                var text = new String(value, StandardCharsets.UTF_8);
                yield text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + "…";
            }
            case "binary" -> HeaderText.hex(value, MOST_HEX);
            default -> "";
        };
    }
}
