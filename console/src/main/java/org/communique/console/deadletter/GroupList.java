package org.communique.console.deadletter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters by cause, the most frequent first.
 *
 * @param total matches of the filter
 * @param groups at most 500
 */
record GroupList(long total, List<Group> groups) {

    /**
     * Dead letters of one cause.
     *
     * @param reason first word of the message
     * @param exception kind of fault in the code; null where the record is to blame
     * @param message with numbers, ids and quotes made alike
     * @param count matches in it
     * @param open the open ones among them
     */
    record Group(
            String id,
            @Nullable String reason,
            @Nullable String exception,
            @Nullable String message,
            @Nullable String source,
            long count,
            long open,
            @Nullable Instant first,
            @Nullable Instant last,
            @Nullable String example) {}
}
