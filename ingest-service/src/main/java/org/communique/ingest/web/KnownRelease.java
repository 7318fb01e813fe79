package org.communique.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.communique.contracts.event.EmbargoLift;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.state.ReleaseState;
import org.jspecify.annotations.Nullable;

/**
 * Last emitted state of a release, without the fingerprints of its words.
 *
 * @param embargoedUntil of the last event; null when there was none
 * @param withdrawalReason null while it is published
 * @param lift an operator's decision to publish this revision; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KnownRelease(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Origin origin,
        @Nullable Embargo embargoedUntil,
        Withdrawal.@Nullable Reason withdrawalReason,
        @JsonUnwrapped @Nullable EmbargoLift lift) {

    static KnownRelease of(ReleaseState state) {
        return new KnownRelease(state.identity(), state.origin(), state.embargo(), state.withdrawn(), state.lift());
    }

    ReleaseId id() {
        return identity.id();
    }
}
