package org.communique.enrich.worker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.communique.kit.failure.Durations;
import org.springframework.util.unit.DataSize;

/**
 * Work on the records of a batch, several at a time, each in a thread of its own that can be left behind: Java has no way
 * to stop a thread against its will, and no record may hold up its partition for ever. Threads that go on after their
 * timeout are interrupted and counted; when there are too many of them, nothing is begun.
 *
 * <p>The bytes in work are limited over all callers, so that two large records are never in memory at a time.
 *
 * <p>The time of a record is counted in ticks of its waiting caller, not read from a clock: a process that was stopped for
 * an hour has waited one tick.
 */
public final class Workers {

    /** As bytes of a record: nothing else is worked on meanwhile. */
    public static final long ALONE = Long.MAX_VALUE;

    private static final Duration TICK = Duration.ofMillis(500);
    /** Time for an interrupted thread to end. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final int size;
    private final int maxAbandoned;
    private final int kilobytes;
    private final Semaphore free;
    private final Consumer<String> onTimeout;
    private final Set<Thread> abandoned = ConcurrentHashMap.newKeySet();

    /** @param onTimeout is told the place of each try that took too long */
    public Workers(WorkerSettings settings, Consumer<String> onTimeout) {
        this.size = settings.workers();
        this.maxAbandoned = settings.maxAbandoned();
        this.kilobytes = (int) Math.min(Integer.MAX_VALUE, settings.maxBytes().toKilobytes());
        this.free = new Semaphore(kilobytes, true);
        this.onTimeout = onTimeout;
    }

    /**
     * Works on a batch. Begins no further record after one that {@linkplain Attempt#deservesAnother() deserves another
     * try}.
     *
     * @param bytes of a record, or {@link #ALONE}
     * @param work on one record; heeds interrupts
     * @param timeout of each record
     * @return one result for each record in their order, fewer when the last one deserves another try
     * @throws BusyException when no work can begin
     */
    public <T, R> List<Attempt<R>> map(
            List<T> batch, ToLongFunction<T> bytes, BiFunction<T, CurrentStep, R> work, Duration timeout) {
        var attempts = new ArrayList<Attempt<R>>(batch.size());
        Deque<Job<R>> running = new ArrayDeque<>();
        try {
            for (var record : batch) {
                int permits = permits(bytes.applyAsLong(record));
                while (running.size() == size || !take(permits, running.isEmpty(), timeout)) {
                    if (settles(running, attempts, timeout)) {
                        return attempts;
                    }
                }
                running.addLast(begin(record, permits, work));
            }
            boolean again = false;
            while (!again && !running.isEmpty()) {
                again = settles(running, attempts, timeout);
            }
            return attempts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException("interrupted while a batch was being enriched");
        } finally {
            running.forEach(this::end);
        }
    }

    /** Returns the number of threads that go on after their timeout. */
    public int abandoned() {
        abandoned.removeIf(thread -> !thread.isAlive());
        return abandoned.size();
    }

    /** Whether so many threads go on after their timeout that nothing is begun. */
    public boolean exhausted() {
        return abandoned() >= maxAbandoned;
    }

    /** Awaits the first running job; returns whether its record deserves another try. */
    private <R> boolean settles(Deque<Job<R>> running, List<Attempt<R>> attempts, Duration timeout)
            throws InterruptedException {
        var attempt = await(running.removeFirst(), timeout);
        attempts.add(attempt);
        return attempt.deservesAnother();
    }

    private int permits(long bytes) {
        return Math.clamp(DataSize.ofBytes(bytes).toKilobytes(), 1, kilobytes);
    }

    private boolean take(int permits, boolean mayWait, Duration timeout) throws InterruptedException {
        // The timed one, even for no time: it lets those who came earlier go first.
        if (free.tryAcquire(permits, mayWait ? timeout.toMillis() : 0, TimeUnit.MILLISECONDS)) {
            return true;
        }
        if (mayWait) {
            throw new BusyException("memory is in use by other releases (expected: free within %s); retry"
                    .formatted(Durations.text(timeout)));
        }
        return false;
    }

    private <T, R> Job<R> begin(T record, int permits, BiFunction<T, CurrentStep, R> work) {
        var release = new Permits(free, permits);
        try {
            if (exhausted()) {
                throw new BusyException(
                        "%d releases took too long and cannot be stopped (expected: fewer than %d); restart the service if this lasts"
                                .formatted(abandoned(), maxAbandoned));
            }
            var whereabouts = new CurrentStep();
            var task = new FutureTask<>(() -> work.apply(record, whereabouts));
            var thread = Thread.ofPlatform().name("enrich-worker").daemon().start(() -> {
                try {
                    task.run();
                } finally {
                    release.run();
                }
            });
            return new Job<>(thread, task, whereabouts, release);
        } catch (Throwable e) { // Also when no thread can be started.
            release.run();
            throw e;
        }
    }

    private <R> Attempt<R> await(Job<R> job, Duration timeout) throws InterruptedException {
        long ticks = Math.max(1, timeout.dividedBy(TICK));
        try {
            for (long tick = 0; tick < ticks; tick++) {
                if (job.thread.join(TICK)) {
                    return job.result();
                }
            }
            var place = job.whereabouts.place();
            if (!end(job)) {
                return job.result();
            }
            onTimeout.accept(place);
            return new Attempt.TimedOut<>(place, timeout);
        } catch (InterruptedException e) {
            end(job);
            throw e;
        }
    }

    /** Ends the work; returns whether it was still going on. */
    private boolean end(Job<?> job) {
        if (!job.task.cancel(true)) {
            return false;
        }
        if (!joined(job.thread)) {
            abandoned.add(job.thread);
        }
        job.permits.run();
        return true;
    }

    private static boolean joined(Thread thread) {
        try {
            return thread.join(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !thread.isAlive();
        }
    }

    /** Share of the memory, given back once. */
    private record Permits(Semaphore free, int permits, AtomicBoolean held) implements Runnable {

        Permits(Semaphore free, int permits) {
            this(free, permits, new AtomicBoolean(true));
        }

        @Override
        public void run() {
            if (held.compareAndSet(true, false)) {
                free.release(permits);
            }
        }
    }

    /** Record in work. */
    private record Job<R>(Thread thread, FutureTask<R> task, CurrentStep whereabouts, Permits permits) {

        Attempt<R> result() {
            return switch (task.state()) {
                case SUCCESS -> new Attempt.Done<>(task.resultNow());
                case FAILED -> new Attempt.Failed<>(whereabouts.place(), task.exceptionNow());
                case CANCELLED, RUNNING ->
                    throw new IllegalStateException("work: %s (expected: ended)".formatted(task.state()));
            };
        }
    }
}
