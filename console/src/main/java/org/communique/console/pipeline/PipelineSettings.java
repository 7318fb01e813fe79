package org.communique.console.pipeline;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the first page.
 *
 * @param interval between two looks at the services while nobody looks at the page; they make the last hour
 * @param liveInterval between two looks while somebody does
 */
@ConfigurationProperties("communique.console.pipeline")
public record PipelineSettings(
        @DefaultValue("15s") Duration interval,
        @DefaultValue("2s") Duration liveInterval) {

    /** @throws IllegalArgumentException when an interval is not positive */
    public PipelineSettings {
        check("interval", interval);
        check("live-interval", liveInterval);
    }

    private static void check(String name, Duration interval) {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("communique.console.pipeline.%s: %s (expected: above 0 s)"
                    .formatted(name, Durations.text(interval)));
        }
    }
}
