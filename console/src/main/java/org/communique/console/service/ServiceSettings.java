package org.communique.console.service;

import java.net.URI;
import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of questions to the services.
 *
 * @param ingest URL of ingest-service, or of a gateway before its instances
 * @param enrich URL of enrich-service
 * @param publish URL of publish-service
 * @param connectTimeout until a connection is open
 * @param timeout for a whole answer
 * @param workTimeout for the answer to work, such as the dry run of a redrive or the preview of a feed
 */
@ConfigurationProperties("communique.console.services")
public record ServiceSettings(
        @DefaultValue("http://localhost:8081") URI ingest,
        @DefaultValue("http://localhost:8082") URI enrich,
        @DefaultValue("http://localhost:8083") URI publish,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("6s") Duration timeout,
        @DefaultValue("45s") Duration workTimeout) {

    /** @throws IllegalArgumentException when a URL is none of HTTP, or a timeout is not positive */
    public ServiceSettings {
        check("ingest", ingest);
        check("enrich", enrich);
        check("publish", publish);
        check("connect-timeout", connectTimeout);
        check("timeout", timeout);
        check("work-timeout", workTimeout);
    }

    private static void check(String name, URI url) {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "communique.console.services.%s: %s (expected: an http or https URL)".formatted(name, url));
        }
    }

    private static void check(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("communique.console.services.%s: %s (expected: above 0 s)"
                    .formatted(name, Durations.text(duration)));
        }
    }
}
