package org.communique.publish.rebuild;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of rebuilds.
 *
 * @param batch the limit of records in one request
 * @param maxInFlight the limit of requests in flight
 * @param interval the time between two checks for a rebuild to run; progress is noted every five of them
 */
@ConfigurationProperties("communique.publish.rebuild")
public record RebuildSettings(
        @DefaultValue("1000") int batch,
        @DefaultValue("2") int maxInFlight,
        @DefaultValue("2s") Duration interval) {

    /** @throws IllegalArgumentException when a number is not positive */
    public RebuildSettings {
        requirePositive("batch", batch);
        requirePositive("max-in-flight", maxInFlight);
        if (!interval.isPositive()) {
            throw new IllegalArgumentException(
                    "communique.publish.rebuild.interval: %s (expected: above 0)".formatted(Durations.text(interval)));
        }
    }

    private static void requirePositive(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "communique.publish.rebuild.%s: %d (expected: >= 1)".formatted(name, number));
        }
    }
}
