package org.communique.enrich.worker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works on the records of a batch, several at a time, each in a thread of its own that can be left behind: Java has no
 * way to stop a thread that does not want to, and no record may hold up its partition for ever.
 *
 * <p>The time that a record takes is counted in ticks of somebody waiting for it, not read from a clock: a process that
 * was stopped for an hour has waited one tick.
 */
public final class Workers {

    private static final Duration TICK = Duration.ofMillis(500);

    private final int size;
    private final long mostTicks;
    private final Consumer<String> abandoned;

    /**
     * @param size how many records at a time
     * @param bound how long a record may take
     * @param abandoned is told where a record was that took too long
     */
    public Workers(int size, Duration bound, Consumer<String> abandoned) {
        this.size = size;
        this.abandoned = abandoned;
        this.mostTicks = Math.max(1, bound.dividedBy(TICK));
    }

    /**
     * Works on a batch.
     *
     * @param work on one record
     * @param failure what becomes of a record whose work fails or takes too long; what it throws gets out of here
     * @return one answer for each record, in their order
     */
    public <T, R> List<R> map(
            List<T> batch, BiFunction<T, Whereabouts, R> work, BiFunction<T, PoisonException, ? extends R> failure) {
        var answers = new ArrayList<R>(batch.size());
        Deque<Job<T, R>> running = new ArrayDeque<>();
        for (var record : batch) {
            if (running.size() == size) {
                answers.add(await(running.removeFirst(), failure));
            }
            running.addLast(Job.start(record, work));
        }
        running.forEach(job -> answers.add(await(job, failure)));
        return answers;
    }

    private <T, R> R await(Job<T, R> job, BiFunction<T, PoisonException, ? extends R> failure) {
        try {
            for (long tick = 0; tick < mostTicks; tick++) {
                var answer = job.await(TICK);
                if (answer != null) {
                    return answer;
                }
            }
            job.task.cancel(true);
            abandoned.accept(job.whereabouts.place());
            return failure.apply(job.record, tookTooLong(job));
        } catch (ExecutionException e) {
            return failure.apply(job.record, failed(job, e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a batch was being enriched", e);
        }
    }

    private PoisonException tookTooLong(Job<?, ?> job) {
        return new PoisonException(
                "%s: not done (expected: after %s)".formatted(job.whereabouts.place(), TICK.multipliedBy(mostTicks)));
    }

    private static PoisonException failed(Job<?, ?> job, Throwable why) {
        return new PoisonException("%s: %s".formatted(job.whereabouts.place(), why), why);
    }

    /** A record that is being worked on. */
    private record Job<T, R>(T record, FutureTask<R> task, Whereabouts whereabouts) {

        static <T, R> Job<T, R> start(T record, BiFunction<T, Whereabouts, R> work) {
            var whereabouts = new Whereabouts();
            var task = new FutureTask<>(() -> work.apply(record, whereabouts));
            Thread.ofPlatform().name("enrich-worker").daemon().start(task);
            return new Job<>(record, task, whereabouts);
        }

        @Nullable
        R await(Duration tick) throws InterruptedException, ExecutionException {
            try {
                return task.get(tick.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                return null;
            }
        }
    }
}
