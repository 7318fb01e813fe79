package org.communique.kit.brake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.communique.contracts.wire.Stage;
import org.communique.kit.availability.Availability.Outage;
import org.communique.kit.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brake on dead letters. After a bad deployment most records of a topic would become some; the stage pauses instead, until
 * an operator releases it. Its records stay where they are. A restart forgets what was counted. Thread-safe.
 */
public final class DeadLetterBrake {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterBrake.class);
    private static final int PERCENT = 100;

    private final Stage stage;
    private final BrakeSettings settings;
    private final InstantSource clock;
    private DeadLetterTally tally = DeadLetterTally.NONE;
    private @Nullable Engagement engaged;
    /** Released by an operator: nothing engages until most records are fine again. */
    private boolean released;

    private record Engagement(Instant since, String reason, DeadLetterTally tally) {}

    /** @param stage for logs and reports */
    public DeadLetterBrake(Stage stage, BrakeSettings settings, InstantSource clock) {
        this.stage = stage;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Checks a batch before its dead letters are written.
     *
     * @param size number of its records
     * @param letters those of them that would become dead letters
     * @throws BrakeEngagedException when too many of the last records, these among them, would
     */
    public synchronized void check(int size, List<DeadLetter> letters) {
        if (!settings.enabled() || released || letters.isEmpty()) {
            return;
        }
        var next = tally.plus(size, letters);
        var before = engaged;
        if (before == null && !next.isOver(settings)) {
            return;
        }
        var now = before == null ? engage(next, letters.getFirst()) : before;
        throw new BrakeEngagedException(now.reason());
    }

    private Engagement engage(DeadLetterTally next, DeadLetter first) {
        var reason =
                ("%d of the last %d records, of %d publishers, would become dead letters (expected: at most %d %%, or of"
                                + " fewer than %d publishers); mend the cause and restart the service, or let it go on by POST"
                                + " /brake/release; first: %s: %s")
                        .formatted(
                                Math.round(next.deadLetters()),
                                Math.round(Math.max(next.records(), settings.records())),
                                next.publishers().size(),
                                Math.round(settings.share() * PERCENT),
                                settings.publishers(),
                                first.reason(),
                                first.detail());
        var now = new Engagement(clock.instant(), reason, next);
        engaged = now;
        LOG.error("brake engaged stage={} reason=\"{}\"", stage.word(), reason);
        return now;
    }

    /** Takes a written batch into account; most records being fine again, a released brake is ready again. */
    public synchronized void written(int size, List<DeadLetter> letters) {
        tally = tally.plus(size, letters).limitedTo(settings.records());
        if (!tally.isOver(settings)) {
            released = false;
        }
    }

    /**
     * Lets the stage go on: its dead letters are written, however many, until most records are fine again.
     *
     * @return false when it is not paused
     */
    public synchronized boolean release() {
        var before = engaged;
        if (before == null) {
            return false;
        }
        engaged = null;
        released = true;
        // The batch that waits is over the limit, so what was counted before it must not make the brake ready again.
        tally = before.tally().limitedTo(settings.records());
        LOG.warn(
                "brake released stage={} seconds={}",
                stage.word(),
                Duration.between(before.since(), clock.instant()).toSeconds());
        return true;
    }

    /** Returns whether the stage is paused. */
    public synchronized boolean isEngaged() {
        return engaged != null;
    }

    /** Returns the pause as an outage of the stage; empty without one. */
    synchronized Optional<Outage> outage() {
        return Optional.ofNullable(engaged).map(now -> new Outage(now.reason(), now.since()));
    }

    synchronized BrakeReport report() {
        var now = engaged;
        var counted = now == null ? tally : now.tally();
        return new BrakeReport(
                stage.word(),
                now != null,
                now == null ? null : now.since(),
                now == null ? null : now.reason(),
                Math.round(counted.records()),
                Math.round(counted.deadLetters()),
                counted.publishers().size());
    }
}
