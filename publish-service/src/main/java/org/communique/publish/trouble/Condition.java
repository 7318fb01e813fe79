package org.communique.publish.trouble;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether something that this service depends on works: says once in the log that it does not, and once that it does
 * again. Thread-safe.
 *
 * <p>Two kinds of witness report: work, which counts, and a probe, which asks now and then while there is no work. A
 * probe that succeeds does not end a trouble that work reported a moment ago: Elasticsearch may answer and still take
 * no writes.
 */
public final class Condition {

    /** For so long after work failed, a probe can't know better. Longer than any wait between two tries. */
    private static final Duration WORK_KNOWS_BETTER = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Condition.class);

    private final String down;
    private final String up;
    private final InstantSource clock;
    private @Nullable Trouble trouble;
    /** Whether the log has it. */
    private boolean told;

    private Instant workFailed = Instant.MIN;

    /**
     * A condition that is not known yet, and until then counts as trouble.
     *
     * @param down what the log says when it begins not to work; the reason is appended
     * @param up what the log says when it works again
     */
    public Condition(String down, String up, InstantSource clock) {
        this.down = down;
        this.up = up;
        this.clock = clock;
        trouble = new Trouble("not known yet", clock.instant());
    }

    /**
     * What is wrong.
     *
     * @param why what was found and what was expected
     * @param since when it began
     */
    public record Trouble(String why, Instant since) {}

    /** What is wrong; empty when it works. */
    public synchronized Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Work did not get through. */
    public synchronized void workFailed(String why) {
        workFailed = clock.instant();
        began(why);
    }

    /** Work got through. */
    public synchronized void workSucceeded() {
        workFailed = Instant.MIN;
        ended();
    }

    /** A probe did not get through. */
    public synchronized void probeFailed(String why) {
        began(why);
    }

    /** A probe got through. */
    public synchronized void probeSucceeded() {
        if (clock.instant().minus(WORK_KNOWS_BETTER).isAfter(workFailed)) {
            ended();
        }
    }

    private void began(String why) {
        if (!told) {
            LOG.warn("{}: {}", down, why);
            told = true;
        }
        trouble = new Trouble(why, trouble == null ? clock.instant() : trouble.since());
    }

    private void ended() {
        if (told && trouble != null) {
            LOG.info(
                    "{} after {} s",
                    up,
                    Duration.between(trouble.since(), clock.instant()).toSeconds());
        }
        told = false;
        trouble = null;
    }
}
