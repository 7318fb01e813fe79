package org.communique.ingest.fetch.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.communique.kit.failure.Durations;

/**
 * Time limit of one fetch with its redirects. A server that sends a byte now and then never reaches the read time-out,
 * but reaches this one. Only time with a server counts, not the wait for a permit.
 */
final class Deadline {

    private final ScheduledExecutorService timer;
    private final Duration whole;
    private long leftNanos;
    private volatile boolean spent;

    Deadline(ScheduledExecutorService timer, Duration whole) {
        this.timer = timer;
        this.whole = whole;
        this.leftNanos = whole.toNanos();
    }

    /** Runs the call, and aborts its request when the time is up. */
    <T> T spend(HttpUriRequestBase request, Call<T> call) throws IOException {
        long start = System.nanoTime();
        var alarm = timer.schedule(() -> breakOff(request), leftNanos, TimeUnit.NANOSECONDS);
        try {
            return call.run();
        } catch (IOException e) {
            throw spent ? late(e) : e;
        } catch (IllegalStateException e) {
            // What the client says when it was broken off between the connection and the request.
            if (spent) {
                throw late(e);
            }
            throw e;
        } finally {
            alarm.cancel(false);
            leftNanos -= System.nanoTime() - start;
        }
    }

    private void breakOff(HttpUriRequestBase request) {
        spent = true;
        request.cancel();
    }

    private IOException late(Exception cause) {
        var late = new InterruptedIOException("not finished within " + Durations.text(whole));
        late.initCause(cause);
        return late;
    }

    /** Call with a time limit. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws IOException;
    }
}
