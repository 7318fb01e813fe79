package org.communique.ingest.testbed;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A thread with a quarter of the usual stack: what recurses once a node or a character overflows it. */
public final class SmallStack {

    private static final int BYTES = 256 * 1024;

    private SmallStack() {}

    /** Runs a task there. */
    public static <T> T call(Callable<T> task) throws InterruptedException {
        var result = new FutureTask<>(task);
        var thread = new Thread(null, result, "small-stack", BYTES);
        thread.start();
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new AssertionError("task in a small stack failed", e.getCause());
        }
    }
}
