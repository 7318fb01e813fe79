package org.communique.ingest.push;

import org.communique.contracts.release.Identity;

/** What became of a push or a withdrawal. */
public sealed interface PushOutcome {

    /**
     * It is in Kafka, or was there already.
     *
     * @param identity the state that holds now
     * @param word what was decided
     */
    record Accepted(Identity identity, String word) implements PushOutcome {}

    /** Nothing is known of the release to be withdrawn. */
    record NotKnown() implements PushOutcome {}

    /**
     * It is not certain to be in Kafka: to be handed in again, which is safe.
     *
     * @param reason for people
     */
    record NotWritten(String reason) implements PushOutcome {}
}
