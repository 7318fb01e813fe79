package org.communique.publish.publishing;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Back-off before a batch is tried again.
 *
 * @param initialInterval the wait after the first failure; doubles from there
 * @param maxInterval the wait after many; far below {@code max.poll.interval.ms}, since the consumer does not poll meanwhile
 */
@ConfigurationProperties("communique.publish.retry")
public record RetrySettings(
        @DefaultValue("100ms") Duration initialInterval,
        @DefaultValue("5s") Duration maxInterval) {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException when a wait is out of range */
    public RetrySettings {
        if (!initialInterval.isPositive()) {
            throw new IllegalArgumentException("communique.publish.retry.initial-interval: %s (expected: above 0 s)"
                    .formatted(Durations.text(initialInterval)));
        }
        if (maxInterval.compareTo(initialInterval) < 0 || maxInterval.compareTo(LIMIT) > 0) {
            throw new IllegalArgumentException("communique.publish.retry.max-interval: %s (expected: %s to %s)"
                    .formatted(Durations.text(maxInterval), Durations.text(initialInterval), Durations.text(LIMIT)));
        }
    }
}
