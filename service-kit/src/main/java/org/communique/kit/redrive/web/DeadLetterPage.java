package org.communique.kit.redrive.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communique.kit.deadletter.read.DeadLetterStatus;
import org.jspecify.annotations.Nullable;

/** Page of dead letters. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterPage(
        String topic,
        String stage,
        int total,
        int open,
        Map<DeadLetterStatus, Integer> counts,
        @Nullable Boolean truncated,
        List<DeadLetterReport> deadLetters,
        @Nullable String next) {

    /** All groups of a filter, the largest ones. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Groups(
            String topic, String stage, int total, @Nullable Boolean truncated, List<GroupReport> groups) {}

    /** Group with its numbers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupReport(
            String id,
            String stage,
            String reason,
            @Nullable String exception,
            String message,
            String source,
            int count,
            int open,
            Instant first,
            Instant last,
            String example) {}
}
