package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.communique.contracts.event.EmbargoLift;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.identity.Traits;
import org.jspecify.annotations.Nullable;

/**
 * Last emitted state of a release: the value of a record of {@code releases.state}. Without its text: changes are
 * detected by fingerprints.
 *
 * @param identity release, revision and version
 * @param origin publisher, feed and page; only that feed updates it
 * @param fingerprint of the words in the feed or push
 * @param pageFingerprint of the words of its article page; null when it was never fetched
 * @param embargo of the last event; null when there was none
 * @param withdrawn reason of its withdrawal; null while it is published
 * @param lift an operator's decision to publish this revision regardless of its embargo; null when there is none
 * @param traits of the last event; null in records of former times
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseState(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Origin origin,
        Fingerprint fingerprint,
        @Nullable Fingerprint pageFingerprint,
        @Nullable Embargo embargo,
        Withdrawal.@Nullable Reason withdrawn,
        @JsonUnwrapped @Nullable EmbargoLift lift,
        @Nullable Traits traits) {

    /** Replaces a lift without a time, as read from JSON without a lift, by null. */
    public ReleaseState {
        lift = lift == null || lift.releasedAt() == null ? null : lift;
    }

    /** Creates the state of a release without a lift. */
    public ReleaseState(
            Identity identity,
            Origin origin,
            Fingerprint fingerprint,
            @Nullable Fingerprint pageFingerprint,
            @Nullable Embargo embargo,
            Withdrawal.@Nullable Reason withdrawn) {
        this(identity, origin, fingerprint, pageFingerprint, embargo, withdrawn, null, null);
    }

    /** Creates the state of a release without traits, as in records of former times. */
    public ReleaseState(
            Identity identity,
            Origin origin,
            Fingerprint fingerprint,
            @Nullable Fingerprint pageFingerprint,
            @Nullable Embargo embargo,
            Withdrawal.@Nullable Reason withdrawn,
            @Nullable EmbargoLift lift) {
        this(identity, origin, fingerprint, pageFingerprint, embargo, withdrawn, lift, null);
    }

    /** Returns a copy with a newer version and an operator's lift. */
    public ReleaseState with(Identity state, EmbargoLift newLift) {
        return new ReleaseState(state, origin, fingerprint, pageFingerprint, embargo, withdrawn, newLift, traits);
    }

    /** Whether the release was withdrawn. */
    public boolean wasWithdrawn() {
        return withdrawn != null;
    }
}
