package org.communique.kit.brake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the brake on dead letters.
 *
 * @param enabled whether a stage pauses instead of making dead letters of most of its topic
 * @param records number of the last records that are looked at
 * @param share share of dead letters among them, from which on the stage pauses
 * @param publishers least number of publishers of these dead letters, so that no single one stops the others
 */
@ConfigurationProperties("communique.brake")
public record BrakeSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") int records,
        @DefaultValue("0.5") double share,
        @DefaultValue("5") int publishers) {

    /** @throws IllegalArgumentException when a value is out of range */
    public BrakeSettings {
        if (records < 1) {
            throw new IllegalArgumentException("communique.brake.records: %d (expected: >= 1)".formatted(records));
        }
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "communique.brake.share: %s (expected: above 0 and below 1)".formatted(share));
        }
        if (publishers < 1) {
            throw new IllegalArgumentException(
                    "communique.brake.publishers: %d (expected: >= 1)".formatted(publishers));
        }
    }
}
