package org.communique.console.topic;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Filter of records: all that is given must be there, upper and lower case alike.
 *
 * @param key part of the key; blank for any
 * @param header {@code name}, or {@code name=part of its value}; blank for any
 * @param text part of the value, in its first 8 MB; blank for any
 */
record RecordFilter(String key, String header, String text) implements Predicate<ConsumerRecord<byte[], byte[]>> {

    private static final int MOST_BYTES = 8 << 20;

    RecordFilter {
        key = key.strip();
        header = header.strip();
        text = text.strip();
    }

    /** Returns whether every record passes. */
    public boolean passesAll() {
        return key.isEmpty() && header.isEmpty() && text.isEmpty();
    }

    @Override
    public boolean test(ConsumerRecord<byte[], byte[]> record) {
        return has(record.key(), key) && hasHeader(record) && has(record.value(), text);
    }

    private boolean hasHeader(ConsumerRecord<byte[], byte[]> record) {
        if (header.isEmpty()) {
            return true;
        }
        int equals = header.indexOf('=');
        var name = equals < 0 ? header : header.substring(0, equals).strip();
        var value = equals < 0 ? "" : header.substring(equals + 1).strip();
        for (Header one : record.headers()) {
            if (one.key().equalsIgnoreCase(name) && contains(HeaderText.of(one.value()), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(byte @Nullable [] bytes, String part) {
        if (part.isEmpty()) {
            return true;
        }
        return bytes != null
                && contains(new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), StandardCharsets.UTF_8), part);
    }

    private static boolean contains(String text, String part) {
        return part.isEmpty()
                || Pattern.compile(part, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .find();
    }
}
