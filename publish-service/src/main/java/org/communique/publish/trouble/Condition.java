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

    private final String what;
    private final InstantSource clock;
    private @Nullable Trouble trouble;
    private Instant workFailed = Instant.MIN;

    /** @param what the subject of a sentence, such as {@code Publishing} */
    public Condition(String what, InstantSource clock) {
        this.what = what;
        this.clock = clock;
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
        if (trouble == null) {
            LOG.warn("{} waits: {}", what, why);
            trouble = new Trouble(why, clock.instant());
        }
        trouble = new Trouble(why, trouble.since());
    }

    private void ended() {
        if (trouble != null) {
            var lasted = Duration.between(trouble.since(), clock.instant());
            LOG.info("{} goes on after {} s", what, lasted.toSeconds());
            trouble = null;
        }
    }
}
