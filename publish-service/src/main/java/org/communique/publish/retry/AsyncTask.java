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
 * Work on another thread. It can't be cancelled, and its failure is thrown by {@link #get} alone. Thread-safe.
 *
 * @param <T> the type of its result
 */
public final class AsyncTask<T> {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final CompletableFuture<T> result;

    private AsyncTask(CompletableFuture<T> result) {
        this.result = result;
    }

    /** Begins work. */
    public static <T> AsyncTask<T> begin(Supplier<T> work) {
        return new AsyncTask<>(CompletableFuture.supplyAsync(work, THREADS));
    }

    /** Waits for its end, by success or failure. */
    public void awaitEnd() {
        result.exceptionally(_ -> null).join();
    }

    /** Waits for the ends of several works, by success or failure, for a limited time. */
    public static void awaitEnds(Duration atMost, AsyncTask<?>... works) {
        var results = Arrays.stream(works).map(work -> work.result).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(results)
                .exceptionally(_ -> null)
                .completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Returns whether it has ended, by success or failure. */
    public boolean hasEnded() {
        return result.isDone();
    }

    /** Waits for the result, or throws the exception of the work. */
    public T get() {
        try {
            return result.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
