package org.communique.console.topic;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Record as a list shows it, without its value.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset
 * @param at its timestamp
 * @param key as text; empty when there is none
 * @param type of event, by its last words, such as {@code release.raw}; empty when it says none
 * @param headline of a release, URL of a feed; empty for anything else
 * @param source publisher; empty when it says none
 * @param bytes of key and value
 * @param tombstone whether it has no value
 */
record RecordSummary(
        String topic,
        int partition,
        long offset,
        Instant at,
        String key,
        String type,
        String headline,
        String source,
        long bytes,
        boolean tombstone) {

    private static final int LONGEST_KEY = 200;

    static RecordSummary of(ConsumerRecord<byte[], byte[]> record) {
        var fields = TopFields.of(record.value());
        return new RecordSummary(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                key(record.key()),
                type(record),
                fields.headline(),
                fields.source(),
                Math.max(0, record.serializedKeySize()) + (long) Math.max(0, record.serializedValueSize()),
                record.value() == null);
    }

    static String key(byte @Nullable [] key) {
        var text = key == null ? "" : HeaderText.of(key);
        return text.length() <= LONGEST_KEY ? text : text.substring(0, LONGEST_KEY) + "…";
    }

    /** {@code org.communique.release.raw.v1} as {@code release.raw}. */
    private static String type(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader("ce_type");
        return header == null
                ? ""
                : HeaderText.of(header.value())
                        .replaceFirst("^org\\.communique\\.", "")
                        .replaceFirst("\\.v\\d+$", "");
    }
}
