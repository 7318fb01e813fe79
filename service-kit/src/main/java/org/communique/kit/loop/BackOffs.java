package org.communique.kit.loop;

import java.time.Duration;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/** Back-off of every retry: Spring's, exponential with jitter, without a limit of attempts. */
public final class BackOffs {

    /** Enough for any initial interval to exceed any maximum. */
    private static final int MOST_DOUBLINGS = 20;

    private BackOffs() {}

    /** Returns a back-off from the initial to the maximal interval; intervals double, and vary by a quarter. */
    public static BackOff exponential(Duration initialInterval, Duration maxInterval) {
        var backOff = new ExponentialBackOff(initialInterval.toMillis(), 2);
        backOff.setMaxInterval(maxInterval.toMillis());
        backOff.setJitter(initialInterval.toMillis() / 4);
        return backOff;
    }

    /**
     * Returns the interval after a number of failures in a row.
     *
     * @param failures at least 1
     */
    public static Duration after(int failures, BackOff backOff) {
        var intervals = backOff.start();
        long millis = intervals.nextBackOff();
        for (int failure = 2; failure <= Math.min(failures, MOST_DOUBLINGS); failure++) {
            millis = intervals.nextBackOff();
        }
        return Duration.ofMillis(millis);
    }
}
