package org.communique.enrich.worker;

import java.time.Duration;
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
    record Failed<R>(String place, Throwable why) implements Attempt<R> {}

    /**
     * The work was interrupted after the timeout.
     *
     * @param place in the work
     * @param timeout the one that it had
     */
    record TimedOut<R>(String place, Duration timeout) implements Attempt<R> {}

    /**
     * Whether the fault may be the machine's, so that a try with all of it may succeed: time or memory ran out. An
     * exception is the record's own fault.
     */
    default boolean deservesAnother() {
        return switch (this) {
            case Done<R> _ -> false;
            case Failed<R>(var _, var why) -> why instanceof Error;
            case TimedOut<R> _ -> true;
        };
    }

    /**
     * Returns the answer.
     *
     * @throws RejectedReleaseException when there is none; its message says where and why
     */
    default R get() {
        return switch (this) {
            case Done<R>(var answer) -> answer;
            case Failed<R>(var place, var why) ->
                throw new RejectedReleaseException("%s: %s".formatted(place, FailureReason.of(why)), why);
            case TimedOut<R>(var place, var timeout) ->
                throw new RejectedReleaseException(
                        "%s: not done (expected: within %s)".formatted(place, Durations.text(timeout)));
        };
    }
}
