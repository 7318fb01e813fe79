package org.communique.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.communique.contracts.event.EmbargoLift;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.ingest.state.ReleaseState;
import org.jspecify.annotations.Nullable;

/**
 * Last emitted state of a release, as its owner reports it; its words are in {@code releases.raw} and in the index.
 *
 * @param identity release, revision and version
 * @param origin publisher, feed and page
 * @param observed time of the last event
 * @param hasPage whether its article page was fetched
 * @param embargo of the last event; null when there was none
 * @param withdrawn reason of its withdrawal; null while it is published
 * @param lift an operator's decision to publish it regardless of its embargo; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseView(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Origin origin,
        Instant observed,
        boolean hasPage,
        @Nullable Embargo embargo,
        Withdrawal.@Nullable Reason withdrawn,
        @JsonUnwrapped @Nullable EmbargoLift lift) {

    /** Returns the view of a state. */
    static ReleaseView of(ReleaseState state) {
        return new ReleaseView(
                state.identity(),
                state.origin(),
                state.identity().version().observed(),
                state.pageFingerprint() != null,
                state.embargo(),
                state.withdrawn(),
                state.lift());
    }
}
