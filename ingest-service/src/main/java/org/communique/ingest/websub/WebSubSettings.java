package org.communique.ingest.websub;

import java.net.URI;
import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of WebSub subscriptions.
 *
 * @param callback the URL by which hubs reach any instance of this service, without {@code /websub}; null turns
 *     subscriptions off
 * @param lease the requested lease of a subscription
 */
@ConfigurationProperties("communique.ingest.websub")
public record WebSubSettings(
        @Nullable URI callback, @DefaultValue("10d") Duration lease) {

    /** Path after the callback URL. */
    public static final String PATH = "/websub/";

    /** @throws IllegalArgumentException when the lease is not positive */
    public WebSubSettings {
        callback = callback == null ? null : URI.create(callback.toString().replaceFirst("/+$", ""));
        if (!lease.isPositive()) {
            throw new IllegalArgumentException(
                    "communique.ingest.websub.lease: %s (expected: above 0)".formatted(Durations.text(lease)));
        }
    }
}
