package org.communique.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when a test says so. */
public final class HandClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-07-01T08:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves on. */
    public void pass(Duration time) {
        now = now.plus(time);
    }
}
