package org.communique.publish.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communique.publish.replay.Progress;
import org.jspecify.annotations.Nullable;

/**
 * One rebuild, as it was last heard of.
 *
 * @param id the physical index that it fills
 * @param from the physical index that it replaces
 * @param phase how far it is
 * @param begun when it was asked for
 * @param progress of the replay, which begins anew where the service that did it ended
 * @param remaining how long the replay will still take at its pace so far; null when that is not known
 * @param finished when it was over; null before
 * @param why what it waits for, or has failed for; null when there is nothing to say
 */
public record Rebuild(
        String id,
        String from,
        Phase phase,
        Instant begun,
        Progress progress,
        @Nullable Duration remaining,
        @Nullable Instant finished,
        @Nullable String why) {

    /** One that was just asked for. */
    static Rebuild begin(String id, String from, Instant now) {
        return new Rebuild(id, from, Phase.FILLING, now, Progress.NONE, null, null, null);
    }

    /** How much of the topic is replayed, in whole percent; what has just begun has not even looked how much there is. */
    public int percent() {
        return progress.total() == 0 && !phase.isOver() ? 0 : progress.percent();
    }

    /** For people: which it is, and how far. */
    public String describe() {
        return "%s: %s, %d %% replayed".formatted(id, phase.tag(), percent());
    }

    /** In another phase. */
    public Rebuild in(Phase next) {
        return new Rebuild(id, from, next, begun, progress, null, finished, null);
    }

    /** At another point. */
    public Rebuild at(Progress reached, Optional<Duration> estimate) {
        return new Rebuild(id, from, phase, begun, reached, estimate.orElse(null), finished, null);
    }

    /** Replacing this index: the one it was asked for may be lost meanwhile. */
    public Rebuild replacing(String index) {
        return new Rebuild(id, index, phase, begun, progress, remaining, finished, why);
    }

    /** Waiting for something. */
    public Rebuild waitingFor(String reason) {
        return new Rebuild(id, from, phase, begun, progress, null, finished, reason);
    }

    /** Done. */
    public Rebuild done(@Nullable Instant now) {
        return new Rebuild(id, from, Phase.DONE, begun, progress, null, now, null);
    }

    /** Failed. */
    public Rebuild failed(@Nullable Instant now, String reason) {
        return new Rebuild(id, from, Phase.FAILED, begun, progress, null, now, reason);
    }
}
