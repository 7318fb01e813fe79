package org.communique.kit.redrive;

import org.communique.kit.deadletter.read.DeadLetterId;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Result of processing a dead letter again.
 *
 * @param id of the dead letter
 * @param outcome of the stage
 * @param detail reason of a refusal, for people; null without one
 * @param version of the event; null when it has none
 * @param partition of the record emitted to {@code releases.enriched}; null when none was
 * @param offset of that record; null when none was emitted
 */
public record RedriveResult(
        DeadLetterId id,
        RedriveOutcome outcome,
        @Nullable String detail,
        @Nullable Long version,
        @Nullable Integer partition,
        @Nullable Long offset) {

    /** Returns a result without an emitted record. */
    public static RedriveResult of(
            DeadLetterId id, RedriveOutcome outcome, @Nullable String detail, @Nullable Long version) {
        return new RedriveResult(id, outcome, detail, version, null, null);
    }

    /** Returns the refusal of a dead letter. */
    public static RedriveResult deadAgain(DeadLetterId id, String detail) {
        return of(id, RedriveOutcome.DEAD_AGAIN, detail, null);
    }
}
