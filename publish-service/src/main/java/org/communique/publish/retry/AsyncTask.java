package org.communique.publish.retry;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work that is done on another thread while this one waits for something else. It can't be taken back; who does not ask
 * for its result never learns that it failed. Thread-safe.
 *
 * @param <T> what it results in
 */
public final class AsyncTask<T> {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final CompletableFuture<T> result;

    private AsyncTask(CompletableFuture<T> result) {
        this.result = result;
    }

    /** Begins some work. */
    public static <T> AsyncTask<T> begin(Supplier<T> work) {
        return new AsyncTask<>(CompletableFuture.supplyAsync(work, THREADS));
    }

    /** Waits until it has ended, in whichever way. */
    public void awaitEnd() {
        result.exceptionally(_ -> null).join();
    }

    /** Waits until several have ended, in whichever way, or a time is over. */
    public static void awaitEnds(Duration atMost, AsyncTask<?>... works) {
        var results = Arrays.stream(works).map(work -> work.result).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(results)
                .exceptionally(_ -> null)
                .completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Whether it has ended, in whichever way. */
    public boolean hasEnded() {
        return result.isDone();
    }

    /** Waits for the result; throws what the work threw. */
    public T get() {
        try {
            return result.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
