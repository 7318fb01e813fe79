package org.communique.publish.publishing;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long to wait before a batch is tried again.
 *
 * @param first after the first failure; doubles from there
 * @param longest after many; far below {@code max.poll.interval.ms}, since the consumer does not poll meanwhile
 */
@ConfigurationProperties("communique.retry")
public record RetrySettings(
        @DefaultValue("100ms") Duration first,
        @DefaultValue("5s") Duration longest) {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException when a wait is out of range */
    public RetrySettings {
        if (!first.isPositive()) {
            throw new IllegalArgumentException(
                    "communique.retry.first: %s (expected: above 0)".formatted(Durations.text(first)));
        }
        if (longest.compareTo(first) < 0 || longest.compareTo(LIMIT) > 0) {
            throw new IllegalArgumentException("communique.retry.longest: %s (expected: %s to %s)"
                    .formatted(Durations.text(longest), Durations.text(first), Durations.text(LIMIT)));
        }
    }
}
