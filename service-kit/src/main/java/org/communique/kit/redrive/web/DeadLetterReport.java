package org.communique.kit.redrive.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.communique.kit.deadletter.read.DeadLetterEntry;
import org.communique.kit.deadletter.read.DeadLetterStatus;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.jspecify.annotations.Nullable;

/** Dead letter in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterReport(
        String id,
        DeadLetterStatus status,
        Instant died,
        @Nullable String release,
        String source,
        String reason,
        String message,
        String group,
        int redrives,
        @Nullable RedriveOutcome outcome,
        @Nullable String outcomeDetail,
        @Nullable Instant handledAt,
        @Nullable String operation,
        @Nullable String by,
        @Nullable String discardReason) {

    /** @param outcome by now; null when nothing was done */
    static DeadLetterReport of(DeadLetterEntry entry, @Nullable RedriveOutcome outcome) {
        var note = entry.note();
        boolean discarded = entry.status() == DeadLetterStatus.DISCARDED;
        return new DeadLetterReport(
                entry.id().toString(),
                entry.status(),
                entry.died(),
                entry.release(),
                entry.group().source(),
                entry.group().reason(),
                entry.message(),
                entry.group().id(),
                entry.redrives(),
                outcome,
                note == null || discarded ? null : note.detail(),
                note == null ? null : note.at(),
                note == null ? null : note.operation(),
                note == null ? null : note.by(),
                note == null || !discarded ? null : note.detail());
    }
}
