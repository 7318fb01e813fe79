package org.communique.enrich.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How releases are worked on.
 *
 * @param workers how many at a time
 * @param bound how long one may take before it is given up. Times {@code max-poll-records} it must stay below the
 *     consumer's {@code max.poll.interval.ms}, or one bad batch would cost the instance its partitions
 */
@ConfigurationProperties("communique.enrich")
public record WorkerSettings(
        @DefaultValue("2") int workers, @DefaultValue("20s") Duration bound) {

    /** @throws IllegalArgumentException when a value is too small to work with */
    public WorkerSettings {
        if (workers < 1) {
            throw new IllegalArgumentException("communique.enrich.workers: %d (expected: >= 1)".formatted(workers));
        }
        if (bound.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("communique.enrich.bound: %s (expected: >= 1s)".formatted(bound));
        }
    }
}
