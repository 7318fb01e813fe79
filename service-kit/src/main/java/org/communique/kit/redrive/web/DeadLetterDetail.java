package org.communique.kit.redrive.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.communique.kit.deadletter.read.DeadLetterRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** Dead letter with its headers and its payload. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterDetail(
        @JsonUnwrapped DeadLetterReport report,
        String topic,
        int partition,
        long offset,
        OriginalPlace original,
        List<HeaderText> headers,
        @Nullable String stackTrace,
        @Nullable Integer valueBytes,
        @Nullable String value,
        @Nullable String valueEncoding,
        boolean valueCut) {

    private static final int LONGEST_VALUE = 256 * 1024;
    private static final int LONGEST_HEADER = 1_000;
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_CHARACTER = 4;
    private static final Set<String> NUMBERS = Set.of(
            KafkaHeaders.DLT_ORIGINAL_PARTITION, KafkaHeaders.DLT_ORIGINAL_OFFSET, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP);

    /** Place of the record that died. */
    record OriginalPlace(String topic, int partition, long offset, Instant timestamp) {}

    /** Header with a value for people: text, or hexadecimal bytes. */
    record HeaderText(String name, String value) {}

    static DeadLetterDetail of(DeadLetterReport report, DeadLetterRecord letter) {
        var record = letter.record();
        byte[] value = record.value();
        var text = value == null ? null : text(value);
        return new DeadLetterDetail(
                report,
                record.topic(),
                record.partition(),
                record.offset(),
                new OriginalPlace(
                        letter.originalTopic(),
                        letter.originalPartition(),
                        letter.originalOffset(),
                        letter.originalTimestamp()),
                headers(record.headers().toArray()),
                letter.stackTrace().orElse(null),
                value == null ? null : value.length,
                value == null || text != null ? text : base64(value),
                value == null ? null : text != null ? "utf-8" : "base64",
                value != null && value.length > LONGEST_VALUE);
    }

    private static List<HeaderText> headers(Header[] headers) {
        var texts = new ArrayList<HeaderText>();
        for (var header : headers) {
            boolean trace = header.key().endsWith("exception-stacktrace");
            if (!trace && texts.size() < MOST_HEADERS) {
                var value = header.value() == null ? "" : shown(header.key(), header.value());
                texts.add(new HeaderText(cut(header.key()), value));
            }
        }
        return texts;
    }

    /** Numbers of Spring Kafka's headers are bytes, the others are text. */
    private static String shown(String name, byte[] value) {
        if (NUMBERS.contains(name) && value.length == Integer.BYTES) {
            return Integer.toString(ByteBuffer.wrap(value).getInt());
        }
        if (NUMBERS.contains(name) && value.length == Long.BYTES) {
            return Long.toString(ByteBuffer.wrap(value).getLong());
        }
        var text = printable(value);
        return text == null
                ? cut(HexFormat.of().formatHex(value, 0, Math.min(value.length, LONGEST_HEADER)))
                : cut(text);
    }

    private static @Nullable String printable(byte[] value) {
        for (byte b : value) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\t' && b != '\r') {
                return null;
            }
        }
        return decoded(value, value.length);
    }

    /** Returns the beginning as text; null when it is not UTF-8. A character at the cut is left out. */
    private static @Nullable String text(byte[] value) {
        if (value.length <= LONGEST_VALUE) {
            return decoded(value, value.length);
        }
        for (int end = LONGEST_VALUE; end > LONGEST_VALUE - LONGEST_CHARACTER; end--) {
            var text = decoded(value, end);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String decoded(byte[] value, int end) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value, 0, end))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String base64(byte[] value) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(value, Math.min(value.length, LONGEST_VALUE)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_HEADER ? text : text.substring(0, LONGEST_HEADER) + "…";
    }
}
