package org.communique.ingest.push;

import org.communique.contracts.release.Identity;

/** Outcome of a push or a withdrawal. */
public sealed interface PushOutcome {

    /**
     * Committed to Kafka, now or before.
     *
     * @param identity the current version
     * @param word the decision
     */
    record Accepted(Identity identity, String word) implements PushOutcome {}

    /** Unknown release to be withdrawn. */
    record NotKnown() implements PushOutcome {}

    /**
     * Not certain to be in Kafka: to be sent again, which is safe.
     *
     * @param reason for people
     */
    record NotWritten(String reason) implements PushOutcome {}
}
