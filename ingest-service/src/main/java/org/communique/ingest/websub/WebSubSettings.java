package org.communique.ingest.websub;

import java.net.URI;
import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether hubs are asked to push.
 *
 * @param callback where hubs reach any instance of this service, without {@code /websub}; null when they can't: then no
 *     hub is asked
 * @param lease how long a hub is asked to push before it is asked again
 */
@ConfigurationProperties("communique.ingest.websub")
public record WebSubSettings(
        @Nullable URI callback, @DefaultValue("10d") Duration lease) {

    /** What comes after the callback in the address that a hub is told. */
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
