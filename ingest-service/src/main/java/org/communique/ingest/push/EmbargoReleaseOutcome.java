package org.communique.ingest.push;

import org.communique.contracts.release.Identity;

/** Outcome of an operator's request to let a release out. */
public sealed interface EmbargoReleaseOutcome {

    /**
     * Let out now.
     *
     * @param identity the new state
     */
    record Lifted(Identity identity) implements EmbargoReleaseOutcome {}

    /**
     * Let out before, in this revision.
     *
     * @param identity the state that holds
     */
    record LiftedBefore(Identity identity) implements EmbargoReleaseOutcome {}

    /** No such release is known. */
    record NotKnown() implements EmbargoReleaseOutcome {}

    /** The release was withdrawn. */
    record Withdrawn() implements EmbargoReleaseOutcome {}

    /** The words of the release are no longer in {@code releases.raw}. */
    record NotKept() implements EmbargoReleaseOutcome {}

    /**
     * Not certain to be in Kafka; asking again is safe.
     *
     * @param reason for people
     */
    record NotWritten(String reason) implements EmbargoReleaseOutcome {}
}
