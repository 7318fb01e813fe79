package org.communique.ingest.push;

import org.communique.contracts.release.Identity;

/** Outcome of an operator's request to let a release out. */
public sealed interface LiftOutcome {

    /**
     * Let out now.
     *
     * @param identity the new state
     */
    record Lifted(Identity identity) implements LiftOutcome {}

    /**
     * Let out before, in this revision.
     *
     * @param identity the state that holds
     */
    record LiftedBefore(Identity identity) implements LiftOutcome {}

    /** No such release is known. */
    record NotKnown() implements LiftOutcome {}

    /** The release was withdrawn. */
    record Withdrawn() implements LiftOutcome {}

    /** The words of the release are no longer in {@code releases.raw}. */
    record NotKept() implements LiftOutcome {}

    /**
     * Not certain to be in Kafka; asking again is safe.
     *
     * @param reason for people
     */
    record NotWritten(String reason) implements LiftOutcome {}
}
