package org.communique.publish.rebuild;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rebuilds are done.
 *
 * @param batch how many records of the topic go into one request at most
 * @param interval how often an instance looks whether there is one to be done, and notes how far it is
 */
@ConfigurationProperties("communique.rebuild")
public record RebuildSettings(
        @DefaultValue("1000") int batch, @DefaultValue("2s") Duration interval) {

    /** @throws IllegalArgumentException when a number is not positive */
    public RebuildSettings {
        if (batch < 1) {
            throw new IllegalArgumentException("communique.rebuild.batch: %d (expected: >= 1)".formatted(batch));
        }
        if (!interval.isPositive()) {
            throw new IllegalArgumentException(
                    "communique.rebuild.interval: %s (expected: above 0)".formatted(interval));
        }
    }
}
