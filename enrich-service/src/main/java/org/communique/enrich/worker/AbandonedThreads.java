package org.communique.enrich.worker;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Threads that go on after their interrupt: Java cannot stop a thread against its will. Thread-safe. */
final class AbandonedThreads {

    /** Waits are counted in ticks, not read from a clock: to a process stopped for an hour, it was one tick. */
    private static final Duration TICK = Duration.ofMillis(500);

    /** Time for an interrupted thread to end. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /** Returns their number; ended ones no longer count. */
    int count() {
        threads.removeIf(thread -> !thread.isAlive());
        return threads.size();
    }

    /** Gives an interrupted thread some time to end, and counts it when it goes on. */
    void leave(Thread thread) {
        if (!ended(thread)) {
            threads.add(thread);
        }
    }

    /** Waits for the end of a thread; returns whether it came in time. */
    static boolean join(Thread thread, Duration timeout) throws InterruptedException {
        var tick = timeout.compareTo(TICK) < 0 ? timeout : TICK;
        long ticks = Math.max(1, timeout.dividedBy(TICK));
        for (long waited = 0; waited < ticks; waited++) {
            if (thread.join(tick)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ended(Thread thread) {
        try {
            return thread.join(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !thread.isAlive();
        }
    }
}
