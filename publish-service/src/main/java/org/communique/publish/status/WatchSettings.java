package org.communique.publish.status;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service watches what it depends on.
 *
 * @param interval between two questions to Kafka, and to Elasticsearch
 */
@ConfigurationProperties("communique.watch")
public record WatchSettings(@DefaultValue("5s") Duration interval) {

    /** @throws IllegalArgumentException when the interval is not positive */
    public WatchSettings {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException(
                    "communique.watch.interval: %s (expected: above 0)".formatted(Durations.text(interval)));
        }
    }
}
