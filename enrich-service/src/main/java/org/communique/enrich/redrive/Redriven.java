package org.communique.enrich.redrive;

import java.util.Map;
import java.util.Optional;
import org.communique.contracts.event.ReleaseEvent;
import org.communique.enrich.stream.RecordOutcome;
import org.communique.kit.deadletter.read.DeadLetterId;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.communique.kit.redrive.RedriveResult;

/**
 * Dead letter that was enriched again, or not.
 *
 * @param id of the dead letter
 * @param outcome of its record
 */
record Redriven(DeadLetterId id, RecordOutcome outcome) {

    /** Returns the event to emit; empty when it died again. */
    Optional<ReleaseEvent> event() {
        return switch (outcome) {
            case RecordOutcome.Enriched enriched -> Optional.of(enriched.release());
            case RecordOutcome.Forwarded forwarded -> Optional.of(forwarded.withdrawal());
            case RecordOutcome.Unreadable _, RecordOutcome.Failed _ -> Optional.empty();
        };
    }

    /** Returns the value of the record to emit. */
    byte[] json() {
        return switch (outcome) {
            case RecordOutcome.Enriched enriched -> enriched.json();
            case RecordOutcome.Forwarded forwarded -> forwarded.json();
            case RecordOutcome.Unreadable _, RecordOutcome.Failed _ ->
                throw new IllegalStateException("dead letter %s died again: nothing to emit".formatted(id));
        };
    }

    /** Returns the release to look for in {@code releases.enriched}; empty when it died again. */
    Optional<NewestVersions.Wanted> wanted() {
        return event().map(event -> new NewestVersions.Wanted(
                event.releaseId().value(), event.stateVersion().observed()));
    }

    /** Returns the result when nothing is to be emitted: it died again, or this version or a newer one is there. */
    Optional<RedriveResult> resultWithout(Map<String, Long> newest) {
        var event = event();
        if (event.isEmpty()) {
            return Optional.of(RedriveResult.deadAgain(id, outcome.tag() + ": " + outcome.reason()));
        }
        long version = event.get().stateVersion().value();
        long there = newest.getOrDefault(event.get().releaseId().value(), 0L);
        if (there == version) {
            return Optional.of(
                    RedriveResult.of(id, RedriveOutcome.DUPLICATE, "this version is there already", version));
        }
        return there > version
                ? Optional.of(RedriveResult.of(
                        id, RedriveOutcome.SUPERSEDED, "version %d is there".formatted(there), version))
                : Optional.empty();
    }
}
