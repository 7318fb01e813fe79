package org.communique.publish.trouble;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before a try. Thread-safe. */
@FunctionalInterface
public interface Backoff {

    /**
     * How long to wait after a number of failed tries.
     *
     * @param failures at least 1
     */
    Duration after(int failures);

    /** Doubles with every failure, from the first wait up to the longest. */
    static Backoff exponential(Duration first, Duration longest) {
        return failures -> {
            // 2^20 times any sensible first wait is above any sensible longest.
            int doublings = Math.min(failures - 1, 20);
            var wait = first.multipliedBy(1L << doublings);
            return wait.compareTo(longest) < 0 ? wait : longest;
        };
    }

    /**
     * Shortens each wait by chance, so that those who failed together do not come back together.
     *
     * @param share how much may be taken off at most: 0 to 1
     */
    default Backoff withJitter(double share, RandomGenerator random) {
        return failures -> {
            var wait = after(failures);
            return wait.minusNanos((long) (wait.toNanos() * share * random.nextDouble()));
        };
    }
}
