package org.communique.benchmarks.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Simulated clock: stands still until started, then runs at a multiple of real time. */
final class FastClock implements InstantSource {

    private final Instant start;
    private final int speed;
    private volatile long began = Long.MAX_VALUE;

    FastClock(Instant start, int speed) {
        this.start = start;
        this.speed = speed;
    }

    void go() {
        began = System.nanoTime();
    }

    @Override
    public Instant instant() {
        return began == Long.MAX_VALUE ? start : start.plusNanos((System.nanoTime() - began) * speed);
    }

    /** Returns the real duration of a simulated one. */
    Duration real(Duration simulated) {
        return simulated.dividedBy(speed);
    }
}
