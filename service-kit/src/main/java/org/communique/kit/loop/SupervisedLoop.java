package org.communique.kit.loop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.backoff.BackOff;

/**
 * Background loop on a thread of its own. No failure of a round ends it: neither an exception nor an {@link Error}. A
 * failing round is run again with exponential back-off with jitter. The first failure of a row is logged, with its stack
 * trace unless it is a checked exception, and so is the round that succeeds again. A loop whose thread ended although
 * nobody stopped it {@linkplain #hasDied() has died}.
 *
 * <p>An interrupt ends the loop when it is being stopped; at any other time it is one more failure.
 */
public final class SupervisedLoop implements SmartLifecycle, Supervised {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedLoop.class);
    private static final Duration INITIAL_INTERVAL = Duration.ofMillis(500);
    private static final Duration MAX_INTERVAL = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final Round round;
    private final boolean endless;
    private final Clock clock;
    private BackOff backOff = BackOffs.exponential(INITIAL_INTERVAL, MAX_INTERVAL);
    private int phase = SmartLifecycle.DEFAULT_PHASE;
    private @Nullable Runnable wake;
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;
    private volatile boolean done;
    private volatile @Nullable Failing failing;

    /** One round of a loop. */
    @FunctionalInterface
    public interface Round {

        /**
         * Does the work of one round. May block as long as it likes, if it can be interrupted.
         *
         * @throws Exception of any kind when the round failed and has to be run again after the back-off
         */
        void run() throws Exception;
    }

    /** A row of failed rounds. */
    private record Failing(Instant since, long rounds, Throwable last) {}

    private SupervisedLoop(String name, Duration pause, Round round, boolean endless) {
        this.name = name;
        this.pause = pause;
        this.round = round;
        this.endless = endless;
        this.clock = Clock.systemUTC();
    }

    /**
     * Returns a loop without an end of its own.
     *
     * @param name for the thread, logs and health
     * @param pause between the end of a successful round and the next one; zero for rounds with waits of their own
     */
    public static SupervisedLoop forever(String name, Duration pause, Round round) {
        return new SupervisedLoop(name, pause, round, true);
    }

    /** Returns a loop until its first successful round; it ends in good health. */
    public static SupervisedLoop untilDone(String name, Round round) {
        return new SupervisedLoop(name, Duration.ZERO, round, false);
    }

    /** Sets the back-off between failing rounds, 0.5 to 10 s by default; each interval varies by a quarter. */
    public SupervisedLoop withBackOff(Duration initialInterval, Duration maxInterval) {
        backOff = BackOffs.exponential(initialInterval, maxInterval);
        return this;
    }

    /** Sets the phase of Spring's life cycle: the higher, the later it starts and the sooner it stops. */
    public SupervisedLoop inPhase(int phase) {
        this.phase = phase;
        return this;
    }

    /** Sets a call to end a waiting round when the loop stops, in the place of the interrupt. */
    public SupervisedLoop wokenBy(Runnable wake) {
        this.wake = wake;
        return this;
    }

    @Override
    public synchronized void start() {
        stopping = false;
        done = false;
        var fresh = Thread.ofVirtual().name(name).unstarted(this::loop);
        thread = fresh;
        fresh.start();
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        var running = thread;
        if (wake != null) {
            wake.run();
        } else if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        var running = thread;
        return running != null && running.isAlive() && !stopping;
    }

    @Override
    public int getPhase() {
        return phase;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hasDied() {
        var running = thread;
        return running != null && !running.isAlive() && !stopping && !done;
    }

    @Override
    public Optional<String> failure() {
        if (hasDied()) {
            return Optional.of("ended unexpectedly; restart the service");
        }
        return Optional.ofNullable(failing)
                .map(row -> "failing since %s, %d times, last: %s"
                        .formatted(row.since().truncatedTo(ChronoUnit.SECONDS), row.rounds(), describe(row.last())));
    }

    private void loop() {
        var intervals = backOff.start();
        while (isCurrent()) {
            if (!runRound()) {
                sleep(Duration.ofMillis(intervals.nextBackOff()));
            } else if (endless) {
                intervals = backOff.start();
                sleep(pause);
            } else {
                done = true;
                return;
            }
        }
    }

    /** Whether this thread is the loop, not a stopped one with a successor. */
    private boolean isCurrent() {
        return !stopping && Thread.currentThread().equals(thread);
    }

    private boolean runRound() {
        try {
            round.run();
            succeeded();
            return true;
        } catch (Throwable failure) { // An Error of one round must not end the loop.
            if (isCurrent()) {
                failed(failure);
            }
            return false;
        }
    }

    private void succeeded() {
        var row = failing;
        failing = null;
        if (row != null) {
            LOG.info(
                    "loop recovered name={} failures={} seconds={}",
                    name,
                    row.rounds(),
                    Duration.between(row.since(), clock.instant()).toSeconds());
        }
    }

    private void failed(Throwable failure) {
        var row = failing;
        if (row == null) {
            failing = new Failing(clock.instant(), 1, failure);
            LOG.warn(
                    "loop failing name={}: {}; it is run again until it succeeds",
                    name,
                    describe(failure),
                    isUnexpected(failure) ? failure : null);
        } else {
            failing = new Failing(row.since(), row.rounds() + 1, failure);
            LOG.debug("loop failing name={}", name, failure);
        }
    }

    /** Checked exceptions are announced by a round, such as an outage: their stack traces help nobody. */
    private static boolean isUnexpected(Throwable failure) {
        return failure instanceof RuntimeException || failure instanceof Error;
    }

    /** An announced exception speaks for itself; the others have their reason in their innermost cause. */
    private static String describe(Throwable failure) {
        var message = failure.getMessage();
        return message == null || isUnexpected(failure) ? FailureReason.of(failure) : message;
    }

    private void sleep(Duration time) {
        try {
            // Clears an interrupt that a round left behind: it would end every pause.
            if (Thread.interrupted() && !isCurrent()) {
                return;
            }
            Thread.sleep(time);
        } catch (InterruptedException e) {
            LOG.debug("loop interrupted name={}", name, e);
        }
    }
}
