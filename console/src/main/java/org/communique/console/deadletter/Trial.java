package org.communique.console.deadletter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Page of a dry run: the stage ran, and wrote nothing.
 *
 * @param total matches of the filter
 * @param counts of this page, by expected outcome
 * @param records of this page
 * @param next where the next page begins; null at the end
 */
record Trial(
        long total,
        @Nullable Map<String, Long> counts,
        List<Expected> records,
        @Nullable String next) {

    /** What would become of one record. */
    record Expected(
            String id,
            @Nullable String release,
            @Nullable String source,
            String expected,
            @Nullable String detail) {}
}
