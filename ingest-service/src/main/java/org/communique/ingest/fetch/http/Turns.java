package org.communique.ingest.fetch.http;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/**
 * So many at a time at one host, first come first served, and so many at a time in all. Forgets a host when nobody is
 * there.
 */
final class Turns {

    private final ConcurrentMap<String, Queue> hosts = new ConcurrentHashMap<>();
    private final int perHost;
    private final Semaphore all;

    Turns(int perHost, int inAll) {
        this.perHost = perHost;
        this.all = new Semaphore(inAll, true);
    }

    /** Waits for a turn at a host. */
    Turn take(String host) throws InterruptedException {
        String key = host.toLowerCase(Locale.ROOT);
        var queue = hosts.compute(
                key, (_, known) -> (known == null ? new Queue(new Semaphore(perHost, true), 0) : known).plus(1));
        try {
            queue.turns.acquire();
        } catch (InterruptedException e) {
            leave(key);
            throw e;
        }
        try {
            all.acquire();
        } catch (InterruptedException e) {
            queue.turns.release();
            leave(key);
            throw e;
        }
        return () -> {
            all.release();
            queue.turns.release();
            leave(key);
        };
    }

    /** How many hosts somebody is at, or waits for. */
    int busyHosts() {
        return hosts.size();
    }

    private void leave(String host) {
        hosts.computeIfPresent(host, (_, queue) -> queue.visitors == 1 ? null : queue.plus(-1));
    }

    private record Queue(Semaphore turns, int visitors) {
        Queue plus(int more) {
            return new Queue(turns, visitors + more);
        }
    }

    /** To be closed when done. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
