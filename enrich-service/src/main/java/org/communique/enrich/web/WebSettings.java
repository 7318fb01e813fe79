package org.communique.enrich.web;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of HTTP requests.
 *
 * @param maxBody largest body of a request
 * @param maxBytesInFlight total size of the bodies of all requests under way
 * @param maxConcurrent largest number of concurrent enrichments
 * @param bodyTimeout time for a body to arrive
 */
@ConfigurationProperties("communique.enrich.web")
record WebSettings(
        @DefaultValue("5MB") DataSize maxBody,
        @DefaultValue("10MB") DataSize maxBytesInFlight,
        @DefaultValue("2") int maxConcurrent,
        @DefaultValue("10s") Duration bodyTimeout) {

    /** @throws IllegalArgumentException when a value is out of range */
    WebSettings {
        require(maxBody.toBytes() >= 1, "max-body: %d B (expected: >= 1 B)".formatted(maxBody.toBytes()));
        require(
                maxBytesInFlight.compareTo(maxBody) >= 0,
                "max-bytes-in-flight: %d B (expected: >= max-body, %d B)"
                        .formatted(maxBytesInFlight.toBytes(), maxBody.toBytes()));
        require(maxConcurrent >= 1, "max-concurrent: %d (expected: >= 1)".formatted(maxConcurrent));
        require(bodyTimeout.isPositive(), "body-timeout: %s (expected: > 0 s)".formatted(Durations.text(bodyTimeout)));
    }

    private static void require(boolean sound, String message) {
        if (!sound) {
            throw new IllegalArgumentException("communique.enrich.web." + message);
        }
    }
}
