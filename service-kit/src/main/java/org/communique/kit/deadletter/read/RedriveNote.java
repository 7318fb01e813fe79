package org.communique.kit.deadletter.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Note of the last act on a dead letter: the value of its record in the topic of state.
 *
 * @param outcome of the act
 * @param operation id of the operation
 * @param at time of the act
 * @param by name of the operator
 * @param redrives number of redrives so far, this one included
 * @param detail reason of a refusal or a discard; null without one
 * @param version of the event; null when it has none
 * @param partition of the record emitted to {@code releases.enriched}; null when none was
 * @param offset of that record; null when none was emitted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RedriveNote(
        RedriveOutcome outcome,
        String operation,
        Instant at,
        String by,
        int redrives,
        @Nullable String detail,
        @Nullable Long version,
        @Nullable Integer partition,
        @Nullable Long offset) {

    /** Returns the status that it gives a dead letter. */
    public DeadLetterStatus status() {
        return switch (outcome) {
            case ENRICHED, INDEXED, DUPLICATE, SUPERSEDED -> DeadLetterStatus.REDRIVEN;
            case DISCARDED -> DeadLetterStatus.DISCARDED;
            case DEAD_AGAIN, ON_ITS_WAY, LIMIT, UNKNOWN, OPEN -> DeadLetterStatus.OPEN;
        };
    }
}
