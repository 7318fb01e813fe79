package org.communique.kit.redrive.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communique.kit.deadletter.read.DeadLetterEntry;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.communique.kit.redrive.RedriveResult;
import org.jspecify.annotations.Nullable;

/** Outcome of one dead letter: of a dry run ({@code expected}) or of an operation ({@code outcome}). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordReport(
        String id,
        @Nullable String release,
        String source,
        @Nullable Long version,
        @Nullable RedriveOutcome expected,
        @Nullable RedriveOutcome outcome,
        @Nullable String detail,
        @Nullable Instant at) {

    /** Page of outcomes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            int total,
            Map<RedriveOutcome, Integer> counts,
            List<RecordReport> records,
            @Nullable String next) {}

    static RecordReport expected(DeadLetterEntry entry, RedriveResult result) {
        return new RecordReport(
                entry.id().toString(),
                entry.release(),
                entry.group().source(),
                result.version() == null ? entry.version() : result.version(),
                result.outcome(),
                null,
                result.detail(),
                null);
    }

    static RecordReport outcome(DeadLetterEntry entry, RedriveOutcome outcome, boolean noted) {
        var note = noted ? entry.note() : null;
        return new RecordReport(
                entry.id().toString(),
                entry.release(),
                entry.group().source(),
                note == null || note.version() == null ? entry.version() : note.version(),
                null,
                outcome,
                note == null ? null : note.detail(),
                note == null ? null : note.at());
    }
}
