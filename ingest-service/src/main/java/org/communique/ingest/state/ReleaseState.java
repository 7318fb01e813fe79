package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.communique.contracts.event.EmbargoLift;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.ingest.identity.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What was last said of a release: the value of a record of {@code releases.state}. Without its text: whether it
 * changed is told by fingerprints.
 *
 * @param identity which release, revision and version
 * @param origin where it came from; its feed is the one that tells it
 * @param fingerprint of the words in the feed or push
 * @param pageFingerprint of the words of its article page; null when that was never had
 * @param embargo as last said; null when there was none
 * @param withdrawn why it is not there any more; null while it is
 * @param lift an operator's decision to let this revision out, embargo or not; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseState(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Origin origin,
        Fingerprint fingerprint,
        @Nullable Fingerprint pageFingerprint,
        @Nullable Embargo embargo,
        Withdrawal.@Nullable Reason withdrawn,
        @JsonUnwrapped @Nullable EmbargoLift lift) {

    /** A lift without a time, as read from JSON that has none, stands for none. */
    public ReleaseState {
        lift = lift == null || lift.releasedAt() == null ? null : lift;
    }

    /** State of a release that no operator let out. */
    public ReleaseState(
            Identity identity,
            Origin origin,
            Fingerprint fingerprint,
            @Nullable Fingerprint pageFingerprint,
            @Nullable Embargo embargo,
            Withdrawal.@Nullable Reason withdrawn) {
        this(identity, origin, fingerprint, pageFingerprint, embargo, withdrawn, null);
    }

    /** The same words as a newer state, let out by an operator. */
    public ReleaseState with(Identity state, EmbargoLift newLift) {
        return new ReleaseState(state, origin, fingerprint, pageFingerprint, embargo, withdrawn, newLift);
    }

    /** Whether the release was withdrawn. */
    public boolean wasWithdrawn() {
        return withdrawn != null;
    }
}
