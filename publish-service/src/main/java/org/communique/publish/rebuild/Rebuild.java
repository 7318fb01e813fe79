package org.communique.publish.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communique.publish.scan.ScanProgress;
import org.jspecify.annotations.Nullable;

/**
 * Last known state of a rebuild.
 *
 * @param id the physical index to fill
 * @param from the physical index to replace
 * @param phase the phase of the work
 * @param begun the time of the request
 * @param percent the work done, in whole percent: never falls
 * @param progress the progress of the scan; begins anew in each phase, and with another instance
 * @param remaining the time left for the scan at its pace so far; null when unknown
 * @param finished the time of the end; null before
 * @param reason the reason of a wait or failure; null without one
 */
public record Rebuild(
        String id,
        String from,
        RebuildPhase phase,
        Instant begun,
        int percent,
        ScanProgress progress,
        @Nullable Duration remaining,
        @Nullable Instant finished,
        @Nullable String reason) {

    /** Returns a new rebuild. */
    static Rebuild begin(String id, String from, Instant now) {
        return new Rebuild(id, from, RebuildPhase.FILLING, now, 0, ScanProgress.NONE, null, null, null);
    }

    /** Returns index, phase and progress, for people. */
    public String describe() {
        return "%s: %s, %d %% done".formatted(id, phase.tag(), percent);
    }

    /** Returns a copy in another phase. */
    public Rebuild in(RebuildPhase next) {
        return new Rebuild(
                id,
                from,
                next,
                begun,
                Math.max(percent, next.percent(ScanProgress.NONE)),
                ScanProgress.NONE,
                null,
                finished,
                null);
    }

    /** Returns a copy at another point of the scan. */
    public Rebuild at(ScanProgress reached, Optional<Duration> estimate) {
        return new Rebuild(
                id,
                from,
                phase,
                begun,
                Math.max(percent, phase.percent(reached)),
                reached,
                estimate.orElse(null),
                finished,
                null);
    }

    /** Returns a copy that replaces another index: the first one may be lost meanwhile. */
    public Rebuild replacing(String index) {
        return new Rebuild(id, index, phase, begun, percent, progress, remaining, finished, reason);
    }

    /** Returns a copy that waits for something. */
    public Rebuild waitingFor(String reason) {
        return new Rebuild(id, from, phase, begun, percent, progress, null, finished, reason);
    }

    /** Returns a copy that is done. */
    public Rebuild done(@Nullable Instant now) {
        return new Rebuild(id, from, RebuildPhase.DONE, begun, 100, progress, null, now, null);
    }

    /** Returns a copy that has failed. */
    public Rebuild failed(@Nullable Instant now, String reason) {
        return new Rebuild(id, from, RebuildPhase.FAILED, begun, percent, progress, null, now, reason);
    }
}
