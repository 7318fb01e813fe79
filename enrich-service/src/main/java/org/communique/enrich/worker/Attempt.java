package org.communique.enrich.worker;

import java.time.Duration;
import java.util.Optional;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.kit.failure.Durations;
import org.communique.kit.failure.FailureReason;

/** Result of one try of the work on a record. */
public sealed interface Attempt<R> {

    /** The work was done. */
    record Done<R>(R answer) implements Attempt<R> {}

    /**
     * The work failed.
     *
     * @param place in the work
     * @param why the failure
     */
    record Failed<R>(CurrentStep.Place place, Throwable why) implements Attempt<R> {}

    /**
     * The work was interrupted after the timeout.
     *
     * @param place of the work when it was interrupted
     * @param timeout the bound of this try
     */
    record TimedOut<R>(CurrentStep.Place place, Duration timeout) implements Attempt<R> {}

    /**
     * Whether the fault may be the machine's: time or memory ran out, and a try with all of it may succeed. An exception is
     * the record's own fault.
     */
    default boolean deservesAnother() {
        return switch (this) {
            case Done<R> _ -> false;
            case Failed<R>(var _, var why) -> why instanceof Error;
            case TimedOut<R> _ -> true;
        };
    }

    /** Returns the optional step in which the try failed; empty when it failed elsewhere, or succeeded. */
    default Optional<EnrichmentStep> failedOptionalStep() {
        return switch (this) {
            case Done<R> _ -> Optional.empty();
            case Failed<R>(var place, var _) -> place.optionalStep();
            case TimedOut<R>(var place, var _) -> place.optionalStep();
        };
    }

    /**
     * Returns the answer.
     *
     * @throws RejectedReleaseException when there is none, with the place and the reason
     */
    default R get() {
        return switch (this) {
            case Done<R>(var answer) -> answer;
            case Failed<R>(var place, var why) ->
                throw new RejectedReleaseException("%s: %s".formatted(place.name(), FailureReason.of(why)), why);
            case TimedOut<R>(var place, var timeout) ->
                throw new RejectedReleaseException(
                        "%s: not done (expected: within %s)".formatted(place.name(), Durations.text(timeout)));
        };
    }
}
