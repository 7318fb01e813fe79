package org.communique.publish.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communique.publish.scan.ScanProgress;
import org.jspecify.annotations.Nullable;

/**
 * One rebuild, as it was last heard of.
 *
 * @param id the physical index that it fills
 * @param from the physical index that it replaces
 * @param phase how far it is
 * @param begun when it was asked for
 * @param percent how much of the work is done, in whole percent: never less than before
 * @param progress of the replay, which begins anew in each phase, and where the service that did it ended
 * @param remaining how long the replay will still take at its pace so far; null when that is not known
 * @param finished when it was over; null before
 * @param why what it waits for, or has failed for; null when there is nothing to say
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
        @Nullable String why) {

    /** One that was just asked for. */
    static Rebuild begin(String id, String from, Instant now) {
        return new Rebuild(id, from, RebuildPhase.FILLING, now, 0, ScanProgress.NONE, null, null, null);
    }

    /** For people: which it is, and how far. */
    public String describe() {
        return "%s: %s, %d %% done".formatted(id, phase.tag(), percent);
    }

    /** In another phase. */
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

    /** At another point. */
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

    /** Replacing this index: the one it was asked for may be lost meanwhile. */
    public Rebuild replacing(String index) {
        return new Rebuild(id, index, phase, begun, percent, progress, remaining, finished, why);
    }

    /** Waiting for something. */
    public Rebuild waitingFor(String reason) {
        return new Rebuild(id, from, phase, begun, percent, progress, null, finished, reason);
    }

    /** Done. */
    public Rebuild done(@Nullable Instant now) {
        return new Rebuild(id, from, RebuildPhase.DONE, begun, 100, progress, null, now, null);
    }

    /** Failed. */
    public Rebuild failed(@Nullable Instant now, String reason) {
        return new Rebuild(id, from, RebuildPhase.FAILED, begun, percent, progress, null, now, reason);
    }
}
