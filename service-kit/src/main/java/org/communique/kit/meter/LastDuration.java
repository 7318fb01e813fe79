package org.communique.kit.meter;

import java.time.Duration;
import java.util.function.Supplier;

/** Last measured duration, for a gauge in seconds; NaN before the first one. Thread-safe. */
public final class LastDuration implements Supplier<Number> {

    private static final double MILLIS = 1000.0;

    private volatile double seconds = Double.NaN;

    /** Sets it; a negative one, of two clocks, is 0. */
    public void set(Duration time) {
        seconds = Math.max(0, time.toMillis() / MILLIS);
    }

    @Override
    public Number get() {
        return seconds;
    }
}
