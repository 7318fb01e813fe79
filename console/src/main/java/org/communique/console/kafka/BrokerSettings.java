package org.communique.console.kafka;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of questions to Kafka.
 *
 * @param timeout for the answer to one question, and for one read of a topic
 * @param readers reads of topics at the same time; each has a consumer, and room for one record of 32 MB at worst
 */
@ConfigurationProperties("communique.console.kafka")
public record BrokerSettings(
        @DefaultValue("4s") Duration timeout,
        @DefaultValue("2") int readers) {

    /** @throws IllegalArgumentException when a value is not positive */
    public BrokerSettings {
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException(
                    "communique.console.kafka.timeout: %s (expected: above 0 s)".formatted(Durations.text(timeout)));
        }
        if (readers < 1) {
            throw new IllegalArgumentException(
                    "communique.console.kafka.readers: %d (expected: >= 1)".formatted(readers));
        }
    }
}
