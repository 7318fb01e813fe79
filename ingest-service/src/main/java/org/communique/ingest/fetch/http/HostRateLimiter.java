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
final class HostRateLimiter {

    private static final int SWEEP_AFTER = 256;

    private final ConcurrentMap<String, Queue> hosts = new ConcurrentHashMap<>();
    private final AtomicLong acquired = new AtomicLong();
    private final int perHost;
    private final Semaphore all;
    private final long minDelayNanos;

    /**
     * Creates an idle limiter.
     *
     * @param perHost concurrent requests per host
     * @param inAll concurrent requests in total
     * @param minDelay minimum delay between the starts of two requests to one host
     */
    HostRateLimiter(int perHost, int inAll, Duration minDelay) {
        this.perHost = perHost;
        this.all = new Semaphore(inAll, true);
        this.minDelayNanos = minDelay.toNanos();
    }

    /** Waits for a permit of a host, or of another scope. */
    Permit acquire(String host) throws InterruptedException {
        if (acquired.incrementAndGet() % SWEEP_AFTER == 0) {
            hosts.forEach((each, _) -> forgetIdle(each));
        }
        var queue = hosts.compute(host, (_, known) -> (known == null ? new Queue(perHost) : known).plus(1));
        try {
            queue.awaitStart(minDelayNanos);
        } catch (InterruptedException e) {
            leave(host);
            throw e;
        }
        try {
            all.acquire();
        } catch (InterruptedException e) {
            queue.permits.release();
            leave(host);
            throw e;
        }
        return () -> {
            all.release();
            queue.permits.release();
            leave(host);
        };
    }

    /** Returns the number of hosts with requests or waiters. */
    int busyHosts() {
        return (int) hosts.values().stream().filter(queue -> queue.users > 0).count();
    }

    /** Returns the number of hosts in memory. */
    int knownHosts() {
        return hosts.size();
    }

    private void leave(String host) {
        hosts.computeIfPresent(host, (_, queue) -> queue.plus(-1).unlessIdle());
    }

    private void forgetIdle(String host) {
        hosts.computeIfPresent(host, (_, queue) -> queue.unlessIdle());
    }

    /** Host; its number of users changes atomically in the map. */
    private static final class Queue {

        private final Semaphore permits;
        private int users;
        private long nextStart = System.nanoTime();

        private Queue(int perHost) {
            permits = new Semaphore(perHost, true);
        }

        private Queue plus(int more) {
            users += more;
            return this;
        }

        private @Nullable Queue unlessIdle() {
            return users == 0 && mayStart() ? null : this;
        }

        private synchronized boolean mayStart() {
            return System.nanoTime() - nextStart >= 0;
        }

        private void awaitStart(long minDelay) throws InterruptedException {
            permits.acquire();
            try {
                TimeUnit.NANOSECONDS.sleep(reserve(minDelay));
            } catch (InterruptedException e) {
                permits.release();
                throw e;
            }
        }

        /** Returns the wait for the next start. */
        private synchronized long reserve(long minDelay) {
            long now = System.nanoTime();
            long start = now - nextStart > 0 ? now : nextStart;
            nextStart = start + minDelay;
            return start - now;
        }
    }

    /** Permit, to be closed after the request. */
    interface Permit extends AutoCloseable {
        @Override
        void close();
    }
}
