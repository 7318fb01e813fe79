package org.communique.console.deadletter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dead letter, as its stage tells it.
 *
 * @param id partition and offset in its topic
 * @param status open, handled by a redrive, or discarded
 * @param died when it became one
 * @param release id of its release; null when the record has no key
 * @param source publisher
 * @param message reason, with found and expected
 * @param group id of the group of the same cause
 * @param redrives how often it was redriven
 * @param outcome of the last act; null without any
 * @param outcomeDetail why; null when there is nothing to say
 * @param handledAt time of the last act; null without any
 * @param operation id of the last act; null without any
 * @param topic its topic; null in lists
 * @param original the record that was refused; null in lists
 * @param headers in lists none
 * @param stackTrace null when the record is to blame
 * @param valueBytes of the whole value
 * @param value the value, at most 256 kB; null when there is none
 * @param valueEncoding {@code utf-8} or {@code base64}; null without a value
 * @param valueCut whether only the beginning is here
 */
record Letter(
        String id,
        String status,
        @Nullable Instant died,
        @Nullable String release,
        @Nullable String source,
        @Nullable String message,
        @Nullable String group,
        int redrives,
        @Nullable String outcome,
        @Nullable String outcomeDetail,
        @Nullable Instant handledAt,
        @Nullable String operation,
        @Nullable String topic,
        @Nullable Original original,
        @Nullable List<Header> headers,
        @Nullable String stackTrace,
        long valueBytes,
        @Nullable String value,
        @Nullable String valueEncoding,
        boolean valueCut) {

    /** Place of the record that was refused. */
    record Original(
            @Nullable String topic,
            @Nullable Integer partition,
            @Nullable Long offset) {

        /** Returns whether all of the place is known. */
        public boolean isKnown() {
            return topic != null && partition != null && offset != null;
        }
    }

    /** Header of the record. */
    record Header(@Nullable String name, @Nullable String value) {}
}
