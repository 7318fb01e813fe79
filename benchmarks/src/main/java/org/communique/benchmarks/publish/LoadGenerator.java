package org.communique.benchmarks.publish;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Load generator: one new release after the other at a steady rate, on a thread of its own. */
final class LoadGenerator {

    private static final double NANOS_PER_SECOND = 1e9;

    private final IntConsumer writing;
    private final double rate;
    private int next;
    private volatile boolean goingOn;
    private Thread thread = new Thread();

    /**
     * Creates one, not started yet.
     *
     * @param writing called with the number of each release
     * @param first the first number
     * @param rate releases a second
     */
    LoadGenerator(IntConsumer writing, int first, double rate) {
        this.writing = writing;
        this.rate = rate;
        next = first;
    }

    void start() {
        goingOn = true;
        thread = Thread.ofPlatform().start(this::write);
    }

    /** Stops, and returns when the last one is written. */
    void stop() throws InterruptedException {
        goingOn = false;
        thread.join();
    }

    private void write() {
        long begin = System.nanoTime();
        for (long written = 0; goingOn; written++) {
            long due = begin + (long) (written / rate * NANOS_PER_SECOND);
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            writing.accept(next);
            next++;
        }
    }
}
