package org.communique.kit.lag;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the measurement of lag.
 *
 * @param interval between two measurements
 * @param window of the verdict: a lag that did not shrink for so long is growing, stalled or stopped
 */
@ConfigurationProperties("communique.lag")
public record LagSettings(
        @DefaultValue("15s") Duration interval,
        @DefaultValue("3m") Duration window) {

    /** @throws IllegalArgumentException when the interval is not positive, or the window has no room for three */
    public LagSettings {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException(
                    "communique.lag.interval: %s (expected: above 0 s)".formatted(Durations.text(interval)));
        }
        if (window.compareTo(interval.multipliedBy(3)) < 0) {
            throw new IllegalArgumentException(
                    "communique.lag.window: %s (expected: >= %s, three times communique.lag.interval)"
                            .formatted(Durations.text(window), Durations.text(interval.multipliedBy(3))));
        }
    }
}
