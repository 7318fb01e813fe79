package org.communique.benchmarks.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is set going, and then runs so many times as fast as others. */
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

    /** How long something of its time takes. */
    Duration real(Duration simulated) {
        return simulated.dividedBy(speed);
    }
}
