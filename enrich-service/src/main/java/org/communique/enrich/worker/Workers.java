package org.communique.enrich.worker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.communique.enrich.pipeline.StepRunner;
import org.communique.kit.failure.Durations;
import org.springframework.util.unit.DataSize;

/**
 * Worker threads for the records of a batch, several at a time, each in a thread of its own that can be left behind: no
 * record may hold up its partition for ever. A thread is interrupted after its timeout, and counted when it goes on; when
 * too many do, no work begins.
 *
 * <p>The bytes in work are limited over all callers, so that two large records are never in memory at a time.
 */
public final class Workers {

    /** As bytes of a record: nothing else is worked on meanwhile. */
    public static final long ALONE = Long.MAX_VALUE;

    private final int size;
    private final int maxAbandoned;
    private final int kilobytes;
    private final Semaphore free;
    private final Consumer<String> onTimeout;
    private final AbandonedThreads abandoned = new AbandonedThreads();

    /** @param onTimeout receives the step of each try at its timeout */
    public Workers(WorkerSettings settings, Consumer<String> onTimeout) {
        this.size = settings.workers();
        this.maxAbandoned = settings.maxAbandoned();
        this.kilobytes = (int) Math.min(Integer.MAX_VALUE, settings.maxBytes().toKilobytes());
        this.free = new Semaphore(kilobytes, true);
        this.onTimeout = onTimeout;
    }

    /**
     * Works on a batch. After a record that {@linkplain Attempt#deservesAnother() deserves another try}, begins no further
     * one.
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

    /** Returns a runner of steps with their time-outs. */
    public StepRunner steps() {
        return new StepTimeouts(abandoned);
    }

    /** Returns the number of threads that go on after their timeout. */
    public int abandoned() {
        return abandoned.count();
    }

    /** Whether too many threads go on after their timeout, so that no work begins. */
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
            var current = new CurrentStep();
            var task = new FutureTask<>(() -> work.apply(record, current));
            var thread = Thread.ofPlatform().name("enrich-worker").daemon().start(() -> {
                try {
                    task.run();
                } finally {
                    release.run();
                }
            });
            return new Job<>(thread, task, current, release);
        } catch (Throwable e) { // Also when no thread can be started.
            release.run();
            throw e;
        }
    }

    private <R> Attempt<R> await(Job<R> job, Duration timeout) throws InterruptedException {
        try {
            if (AbandonedThreads.join(job.thread, timeout)) {
                return job.result();
            }
            var place = job.current.place();
            if (!end(job)) {
                return job.result();
            }
            onTimeout.accept(place.name());
            return new Attempt.TimedOut<>(place, timeout);
        } catch (InterruptedException e) {
            end(job);
            throw e;
        }
    }

    /** Ends the work; returns whether it was still going on. */
    private boolean end(Job<?> job) {
        job.current.giveUp();
        if (!job.task.cancel(true)) {
            return false;
        }
        abandoned.leave(job.thread);
        job.permits.run();
        return true;
    }

    /** Share of the memory, released once. */
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

    /** A record in work. */
    private record Job<R>(Thread thread, FutureTask<R> task, CurrentStep current, Permits permits) {

        Attempt<R> result() {
            return switch (task.state()) {
                case SUCCESS -> new Attempt.Done<>(task.resultNow());
                case FAILED -> new Attempt.Failed<>(current.place(), task.exceptionNow());
                case CANCELLED, RUNNING ->
                    throw new IllegalStateException("work: %s (expected: ended)".formatted(task.state()));
            };
        }
    }
}
