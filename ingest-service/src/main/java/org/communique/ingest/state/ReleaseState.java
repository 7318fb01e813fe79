package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.communique.contracts.event.EmbargoLift;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.RevisionChange;
import org.communique.contracts.release.RevisionEntry;
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
 * @param revisions its events so far; empty when they were not noted
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
        @Nullable Traits traits,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RevisionEntry> revisions) {

    /** Replaces a lift without a time, as read from JSON without a lift, by null; copies the list, missing in old JSON. */
    public ReleaseState {
        lift = lift == null || lift.releasedAt() == null ? null : lift;
        revisions = revisions == null ? List.of() : List.copyOf(revisions);
    }

    /** Creates the state of a release without noted events. */
    public ReleaseState(
            Identity identity,
            Origin origin,
            Fingerprint fingerprint,
            @Nullable Fingerprint pageFingerprint,
            @Nullable Embargo embargo,
            Withdrawal.@Nullable Reason withdrawn,
            @Nullable EmbargoLift lift,
            @Nullable Traits traits) {
        this(identity, origin, fingerprint, pageFingerprint, embargo, withdrawn, lift, traits, List.of());
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
        this(identity, origin, fingerprint, pageFingerprint, embargo, withdrawn, lift, null, List.of());
    }

    /** Creates the state of a release without a lift. */
    public ReleaseState(
            Identity identity,
            Origin origin,
            Fingerprint fingerprint,
            @Nullable Fingerprint pageFingerprint,
            @Nullable Embargo embargo,
            Withdrawal.@Nullable Reason withdrawn) {
        this(identity, origin, fingerprint, pageFingerprint, embargo, withdrawn, null, null, List.of());
    }

    /** Returns a copy with a newer version and an operator's lift. */
    public ReleaseState with(Identity state, EmbargoLift newLift) {
        return new ReleaseState(
                state, origin, fingerprint, pageFingerprint, embargo, withdrawn, newLift, traits, revisions);
    }

    /**
     * Returns a copy with the event of this state among its revisions.
     *
     * @param before the state before the event; null for a new release
     */
    public ReleaseState since(@Nullable ReleaseState before) {
        var entry = new RevisionEntry(identity.revision(), identity.version(), changesSince(before));
        var all = RevisionEntry.add(before == null ? List.of() : before.revisions, entry);
        return new ReleaseState(identity, origin, fingerprint, pageFingerprint, embargo, withdrawn, lift, traits, all);
    }

    private List<RevisionChange> changesSince(@Nullable ReleaseState before) {
        if (before == null) {
            return List.of(RevisionChange.NEW);
        }
        if (withdrawn != null) {
            return List.of(RevisionChange.WITHDRAWN);
        }
        var changes = new ArrayList<RevisionChange>();
        add(changes, RevisionChange.RETURNED, before.withdrawn != null);
        add(changes, RevisionChange.TEXT, !fingerprint.equals(before.fingerprint));
        add(changes, RevisionChange.PAGE, pageFingerprint != null && !pageFingerprint.equals(before.pageFingerprint));
        add(changes, RevisionChange.EMBARGO, !Objects.equals(embargo, before.embargo));
        add(changes, RevisionChange.LIFTED, lift != null && !lift.equals(before.lift));
        add(changes, RevisionChange.METADATA, changes.isEmpty());
        return changes;
    }

    private static void add(List<RevisionChange> changes, RevisionChange change, boolean happened) {
        if (happened) {
            changes.add(change);
        }
    }

    /** Whether the release was withdrawn. */
    public boolean wasWithdrawn() {
        return withdrawn != null;
    }
}
