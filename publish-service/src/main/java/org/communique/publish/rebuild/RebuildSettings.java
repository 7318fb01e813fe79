package org.communique.publish.rebuild;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rebuilds are done.
 *
 * @param batch how many records of the topic go into one request at most
 * @param requests how many requests may be on their way at once
 * @param interval how often an instance looks whether there is one to be done; how far one is is noted after five of them
 */
@ConfigurationProperties("communique.rebuild")
public record RebuildSettings(
        @DefaultValue("1000") int batch,
        @DefaultValue("2") int requests,
        @DefaultValue("2s") Duration interval) {

    /** @throws IllegalArgumentException when a number is not positive */
    public RebuildSettings {
        requirePositive("batch", batch);
        requirePositive("requests", requests);
        if (!interval.isPositive()) {
            throw new IllegalArgumentException(
                    "communique.rebuild.interval: %s (expected: above 0)".formatted(Durations.text(interval)));
        }
    }

    private static void requirePositive(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("communique.rebuild.%s: %d (expected: >= 1)".formatted(name, number));
        }
    }
}
