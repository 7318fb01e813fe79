package org.communique.ingest.push;

import org.communique.contracts.release.Identity;

/** Outcome of an operator's request to lift an embargo. */
public sealed interface EmbargoReleaseOutcome {

    /**
     * Lifted now.
     *
     * @param identity the new version
     */
    record Lifted(Identity identity) implements EmbargoReleaseOutcome {}

    /**
     * Lifted before, in this revision.
     *
     * @param identity the current version
     */
    record LiftedBefore(Identity identity) implements EmbargoReleaseOutcome {}

    /** Unknown release. */
    record NotKnown() implements EmbargoReleaseOutcome {}

    /** The release was withdrawn. */
    record Withdrawn() implements EmbargoReleaseOutcome {}

    /** The event of the release is no longer in {@code releases.raw}. */
    record NotKept() implements EmbargoReleaseOutcome {}

    /**
     * Not certain to be in Kafka; asking again is safe.
     *
     * @param reason for people
     */
    record NotWritten(String reason) implements EmbargoReleaseOutcome {}
}
