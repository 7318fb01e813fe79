package org.communique.enrich.stream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Moment of the consumer's last poll. Thread-safe. */
final class Heartbeat {

    private final LongSupplier nanos;
    private volatile long last;

    Heartbeat(LongSupplier nanos) {
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    /** Records a poll. */
    void beat() {
        last = nanos.getAsLong();
    }

    /** Returns the time since the last poll. */
    Duration age() {
        return Duration.of(nanos.getAsLong() - last, TimeUnit.NANOSECONDS.toChronoUnit());
    }
}
