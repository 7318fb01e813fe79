package org.communique.kit.kafka;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the probes of dependencies.
 *
 * @param healthCheckInterval between two probes of Kafka, and of Elasticsearch; at most a second during an outage
 */
@ConfigurationProperties("communique")
public record HealthCheckSettings(@DefaultValue("5s") Duration healthCheckInterval) {

    /** @throws IllegalArgumentException when the interval is not positive */
    public HealthCheckSettings {
        if (!healthCheckInterval.isPositive()) {
            throw new IllegalArgumentException("communique.health-check-interval: %s (expected: above 0 s)"
                    .formatted(Durations.text(healthCheckInterval)));
        }
    }
}
