package org.communique.console.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the records of one redrive or discard.
 *
 * @param counts by outcome
 * @param records of this page
 * @param next where the next page begins; null at the end
 */
record ActRecords(
        long total,
        @Nullable Map<String, Long> counts,
        List<Outcome> records,
        @Nullable String next) {

    /** What became of one record. */
    record Outcome(
            String id,
            @Nullable String release,
            String outcome,
            @Nullable String detail,
            @Nullable Instant at) {}
}
