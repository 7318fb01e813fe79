package org.communique.ingest.fetch.http;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The rate limit per host, for all requests of this service: concurrent requests (fair, with a minimum delay between starts),
 * then a total over all hosts. No other class limits requests; idle hosts are evicted.
 */
public final class HostRateLimiter {

    private static final int SWEEP_AFTER = 256;

    private final ConcurrentMap<String, Queue> hosts = new ConcurrentHashMap<>();
    private final AtomicLong taken = new AtomicLong();
    private final int perHost;
    private final Semaphore all;
    private final long spacingNanos;

    /**
     * Nobody is there yet.
     *
     * @param perHost how many at a time at one host
     * @param inAll how many at a time
     * @param spacing between the starts of two turns at one host
     */
    public HostRateLimiter(int perHost, int inAll, Duration spacing) {
        this.perHost = perHost;
        this.all = new Semaphore(inAll, true);
        this.spacingNanos = spacing.toNanos();
    }

    /** Waits for a turn at a host, or whatever else counts as one. */
    public Turn take(String host) throws InterruptedException {
        if (taken.incrementAndGet() % SWEEP_AFTER == 0) {
            hosts.forEach((each, _) -> forgetIdle(each));
        }
        var queue = hosts.compute(host, (_, known) -> (known == null ? new Queue(perHost) : known).plus(1));
        try {
            queue.awaitTurn(spacingNanos);
        } catch (InterruptedException e) {
            leave(host);
            throw e;
        }
        try {
            all.acquire();
        } catch (InterruptedException e) {
            queue.turns.release();
            leave(host);
            throw e;
        }
        return () -> {
            all.release();
            queue.turns.release();
            leave(host);
        };
    }

    /** How many hosts somebody is at, or waits for. */
    int busyHosts() {
        return (int) hosts.values().stream().filter(queue -> queue.visitors > 0).count();
    }

    /** How many hosts are remembered. */
    int knownHosts() {
        return hosts.size();
    }

    private void leave(String host) {
        hosts.computeIfPresent(host, (_, queue) -> queue.plus(-1).unlessIdle());
    }

    private void forgetIdle(String host) {
        hosts.computeIfPresent(host, (_, queue) -> queue.unlessIdle());
    }

    /** A host. The number of visitors is changed by the map, one at a time. */
    private static final class Queue {

        private final Semaphore turns;
        private int visitors;
        private long nextStart = System.nanoTime();

        private Queue(int atOnce) {
            turns = new Semaphore(atOnce, true);
        }

        private Queue plus(int more) {
            visitors += more;
            return this;
        }

        private @Nullable Queue unlessIdle() {
            return visitors == 0 && mayStart() ? null : this;
        }

        private synchronized boolean mayStart() {
            return System.nanoTime() - nextStart >= 0;
        }

        private void awaitTurn(long spacing) throws InterruptedException {
            turns.acquire();
            try {
                TimeUnit.NANOSECONDS.sleep(reserve(spacing));
            } catch (InterruptedException e) {
                turns.release();
                throw e;
            }
        }

        /** How long to wait for a start of our own. */
        private synchronized long reserve(long spacing) {
            long now = System.nanoTime();
            long start = now - nextStart > 0 ? now : nextStart;
            nextStart = start + spacing;
            return start - now;
        }
    }

    /** To be closed when done. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
