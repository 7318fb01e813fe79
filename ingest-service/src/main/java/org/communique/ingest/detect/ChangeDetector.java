package org.communique.ingest.detect;

import java.time.Instant;
import java.util.Objects;
import org.communique.contracts.event.EmbargoLift;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.Version;
import org.communique.ingest.state.ReleaseState;
import org.jspecify.annotations.Nullable;

/**
 * Decides. A revision is a change of words, never of a date, markup or a tracking link: {@link ObservedRelease} carries
 * fingerprints of the normalised words, and they are all that is compared.
 */
public final class ChangeDetector {

    private ChangeDetector() {}

    /**
     * A release was seen.
     *
     * @param known what was last said of it; null when nothing was
     */
    public static ChangeDecision seen(@Nullable ReleaseState known, ObservedRelease sighting, Instant now) {
        if (known == null) {
            var first = new Identity(sighting.id(), Revision.FIRST, Version.observedAt(now));
            return new ChangeDecision.New(sighting.as(first), stateOf(sighting, first));
        }
        if (known.wasWithdrawn()) {
            return comesBack(known, sighting) ? revised(known, sighting, now) : new ChangeDecision.Unchanged(known);
        }
        if (saysOtherwise(known, sighting)) {
            return revised(known, sighting, now);
        }
        return saysMore(known, sighting) ? amended(known, sighting, now) : new ChangeDecision.Unchanged(known);
    }

    /** A release is to be withdrawn; withdrawing it again changes nothing. */
    public static ChangeDecision gone(ReleaseState known, Withdrawal.Reason reason, Instant now) {
        if (known.wasWithdrawn()) {
            return new ChangeDecision.Unchanged(known);
        }
        var identity = identity(known, known.identity().revision(), now);
        var state = new ReleaseState(
                identity, known.origin(), known.fingerprint(), known.pageFingerprint(), known.embargo(), reason);
        return new ChangeDecision.Withdrawn(new Withdrawal(identity, known.origin(), reason), state);
    }

    /**
     * An operator lets a release out; neither its embargo nor a notice in it holds this revision any more.
     *
     * @param known neither withdrawn nor let out already
     * @param told the release as last told
     */
    public static ChangeDecision lifted(ReleaseState known, RawRelease told, EmbargoLift lift, Instant now) {
        var identity = identity(known, known.identity().revision(), now);
        return new ChangeDecision.Lifted(told.with(identity, lift), known.with(identity, lift));
    }

    /**
     * Whoever had a release withdrawn by request does not want it back because a feed still shows it; a publisher that
     * took it back itself and shows it again does.
     */
    private static boolean comesBack(ReleaseState known, ObservedRelease sighting) {
        return sighting.pushed() || known.withdrawn() != Withdrawal.Reason.REQUESTED || saysOtherwise(known, sighting);
    }

    private static boolean saysOtherwise(ReleaseState known, ObservedRelease sighting) {
        return !known.fingerprint().equals(sighting.fingerprint()) || pageSaysOtherwise(known, sighting);
    }

    /** A page that was had and is not had now says nothing: it may be away for a moment. */
    private static boolean pageSaysOtherwise(ReleaseState known, ObservedRelease sighting) {
        return known.pageFingerprint() != null
                && sighting.pageFingerprint() != null
                && !known.pageFingerprint().equals(sighting.pageFingerprint());
    }

    private static boolean saysMore(ReleaseState known, ObservedRelease sighting) {
        return (known.pageFingerprint() == null && sighting.pageFingerprint() != null)
                || !Objects.equals(known.embargo(), sighting.dates().embargoedUntil());
    }

    private static ChangeDecision revised(ReleaseState known, ObservedRelease sighting, Instant now) {
        var identity = identity(known, known.identity().revision().next(), now);
        return new ChangeDecision.Revised(sighting.as(identity), stateOf(sighting, identity));
    }

    private static ChangeDecision amended(ReleaseState known, ObservedRelease sighting, Instant now) {
        var identity = identity(known, known.identity().revision(), now);
        var state = stateOf(sighting, identity);
        var lift = lift(known, sighting);
        return lift == null
                ? new ChangeDecision.Amended(sighting.as(identity), state)
                : new ChangeDecision.Amended(sighting.as(identity).with(identity, lift), state.with(identity, lift));
    }

    /** A lift goes for the embargo of that time: an embargo that is moved later holds again. */
    private static @Nullable EmbargoLift lift(ReleaseState known, ObservedRelease sighting) {
        return Objects.equals(known.embargo(), sighting.dates().embargoedUntil()) ? known.lift() : null;
    }

    private static Identity identity(ReleaseState known, Revision revision, Instant now) {
        return new Identity(
                known.identity().id(),
                revision,
                Version.observedAfter(known.identity().version(), now));
    }

    /** The page of what goes out: when that goes without one, the page is news whenever it comes. */
    private static ReleaseState stateOf(ObservedRelease sighting, Identity identity) {
        return new ReleaseState(
                identity,
                sighting.origin(),
                sighting.fingerprint(),
                sighting.pageFingerprint(),
                sighting.dates().embargoedUntil(),
                null);
    }
}
