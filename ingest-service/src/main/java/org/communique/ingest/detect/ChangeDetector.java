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
 * Detector of changes between a release's last state and its observation. A revision is a change of words, never of a
 * date, markup or a tracking link: only the fingerprints of the normalised words are compared. An amendment is more data or
 * other details with the same words: the same revision, a newer version.
 */
public final class ChangeDetector {

    private ChangeDetector() {}

    /**
     * Decides about an observed release.
     *
     * @param known its last state; null for a new release
     */
    public static ChangeDecision seen(@Nullable ReleaseState known, ObservedRelease observed, Instant now) {
        if (known == null) {
            var first = new Identity(observed.id(), Revision.FIRST, Version.observedAt(now));
            return new ChangeDecision.New(observed.as(first), stateOf(observed, first));
        }
        if (known.wasWithdrawn()) {
            return comesBack(known, observed) ? revised(known, observed, now) : new ChangeDecision.Unchanged(known);
        }
        if (isReworded(known, observed)) {
            return revised(known, observed, now);
        }
        return hasMoreData(known, observed) || hasOtherDetails(known, observed)
                ? amended(known, observed, now)
                : new ChangeDecision.Unchanged(known);
    }

    /** Whether the observation differs in its details alone: told, but not each time. */
    static boolean hasOtherDetailsOnly(ReleaseState known, ObservedRelease observed) {
        return !known.wasWithdrawn()
                && !isReworded(known, observed)
                && !hasMoreData(known, observed)
                && hasOtherDetails(known, observed);
    }

    /**
     * Whether the publisher says something else beside the same words: in a push whatever it is, in a feed another page,
     * language or category. New dates alone mean nothing there: some feeds have them at each fetch.
     */
    private static boolean hasOtherDetails(ReleaseState known, ObservedRelease observed) {
        var before = known.traits();
        if (before == null) {
            return observed.pushed();
        }
        return before.details() != observed.traits().details()
                || (observed.pushed() && before.dates() != observed.traits().dates());
    }

    /** Decides about a release to withdraw; a second withdrawal changes nothing. */
    public static ChangeDecision gone(ReleaseState known, Withdrawal.Reason reason, Instant now) {
        if (known.wasWithdrawn()) {
            return new ChangeDecision.Unchanged(known);
        }
        var identity = identity(known, known.identity().revision(), now);
        var state = new ReleaseState(
                identity,
                known.origin(),
                known.fingerprint(),
                known.pageFingerprint(),
                known.embargo(),
                reason,
                null,
                known.traits());
        return new ChangeDecision.Withdrawn(new Withdrawal(identity, known.origin(), reason), state);
    }

    /**
     * Decides about an operator's lift: neither the embargo nor a notice in the text withholds this revision any more.
     *
     * @param known neither withdrawn nor lifted
     * @param last the last event of the release
     */
    public static ChangeDecision lifted(ReleaseState known, RawRelease last, EmbargoLift lift, Instant now) {
        var identity = identity(known, known.identity().revision(), now);
        return new ChangeDecision.Lifted(last.with(identity, lift), known.with(identity, lift));
    }

    /**
     * Whether a withdrawn release comes back: after a withdrawal by request not just because a feed still shows it; after
     * one by the publisher as soon as its feed shows it again.
     */
    private static boolean comesBack(ReleaseState known, ObservedRelease observed) {
        return observed.pushed() || known.withdrawn() != Withdrawal.Reason.REQUESTED || isReworded(known, observed);
    }

    private static boolean isReworded(ReleaseState known, ObservedRelease observed) {
        return !known.fingerprint().equals(observed.fingerprint()) || isPageReworded(known, observed);
    }

    /** A missing page is no change: it may be unavailable for a moment. */
    private static boolean isPageReworded(ReleaseState known, ObservedRelease observed) {
        return known.pageFingerprint() != null
                && observed.pageFingerprint() != null
                && !known.pageFingerprint().equals(observed.pageFingerprint());
    }

    private static boolean hasMoreData(ReleaseState known, ObservedRelease observed) {
        return (known.pageFingerprint() == null && observed.pageFingerprint() != null)
                || !Objects.equals(known.embargo(), observed.text().dates().embargoedUntil());
    }

    private static ChangeDecision revised(ReleaseState known, ObservedRelease observed, Instant now) {
        var identity = identity(known, known.identity().revision().next(), now);
        return new ChangeDecision.Revised(observed.as(identity), stateOf(observed, identity));
    }

    private static ChangeDecision amended(ReleaseState known, ObservedRelease observed, Instant now) {
        var identity = identity(known, known.identity().revision(), now);
        var state = stateOf(observed, identity);
        var lift = lift(known, observed);
        return lift == null
                ? new ChangeDecision.Amended(observed.as(identity), state)
                : new ChangeDecision.Amended(observed.as(identity).with(identity, lift), state.with(identity, lift));
    }

    /** Returns the lift of the current embargo; a later embargo withholds again. */
    private static @Nullable EmbargoLift lift(ReleaseState known, ObservedRelease observed) {
        return Objects.equals(known.embargo(), observed.text().dates().embargoedUntil()) ? known.lift() : null;
    }

    private static Identity identity(ReleaseState known, Revision revision, Instant now) {
        return new Identity(
                known.identity().id(),
                revision,
                Version.observedAfter(known.identity().version(), now));
    }

    /** Returns the state after an event; without a page in it, the page is news whenever it comes. */
    private static ReleaseState stateOf(ObservedRelease observed, Identity identity) {
        return new ReleaseState(
                identity,
                observed.origin(),
                observed.fingerprint(),
                observed.pageFingerprint(),
                observed.text().dates().embargoedUntil(),
                null,
                null,
                observed.traits());
    }
}
