package org.communique.ingest.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.communique.kit.failure.Durations;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of all fetches.
 *
 * @param contact a URL or mail address for the User-Agent header, so that a publisher can reach us; null for none
 * @param allow non-public address blocks to fetch from, on any port: such as a newsroom on this machine
 * @param ports ports that may be fetched from on public addresses
 * @param connectTimeout time-out for the name, the connection and TLS, each
 * @param firstByteTimeout the longest silence of the server
 * @param totalTimeout time-out for the whole of a fetch with its redirects, however busy the server is
 * @param maxFeed the largest feed document, decoded
 * @param maxPage the largest article page, decoded
 * @param maxRedirects maximum number of redirects
 * @param rateLimitScope unit of {@code per-host} and {@code min-delay}
 * @param perHost concurrent requests per scope
 * @param minDelay minimum delay between the starts of two requests in one scope
 * @param robots whether article pages are fetched only with permission by robots.txt (RFC 9309)
 * @param connections maximum number of open connections
 */
@ConfigurationProperties("communique.ingest.fetch")
public record FetchSettings(
        @Nullable String contact,
        @DefaultValue List<Cidr> allow,
        @DefaultValue({"80", "443", "8080", "8443"}) Set<Integer> ports,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("20s") Duration firstByteTimeout,
        @DefaultValue("60s") Duration totalTimeout,
        @DefaultValue("10MB") DataSize maxFeed,
        @DefaultValue("5MB") DataSize maxPage,
        @DefaultValue("5") int maxRedirects,
        @DefaultValue("host") RateLimitScope rateLimitScope,
        @DefaultValue("2") int perHost,
        @DefaultValue("500ms") Duration minDelay,
        @DefaultValue("true") boolean robots,
        @DefaultValue("100") int connections) {

    /** Minimum of RFC 9309, section 2.5: 500 kibibytes. */
    private static final DataSize MAX_ROBOTS = DataSize.ofKilobytes(512);

    /** @throws IllegalArgumentException when a number or a duration makes no sense */
    public FetchSettings {
        allow = List.copyOf(allow);
        ports = Set.copyOf(ports);
        atLeast(0, maxRedirects, "max-redirects");
        atLeast(1, perHost, "per-host");
        atLeast(1, connections, "connections");
        if (minDelay.isNegative()) {
            throw new IllegalArgumentException("communique.ingest.fetch.min-delay: %s (expected: not negative)"
                    .formatted(Durations.text(minDelay)));
        }
        positive(connectTimeout, "connect-timeout");
        positive(firstByteTimeout, "first-byte-timeout");
        positive(totalTimeout, "total-timeout");
    }

    /** Returns the size limit of a response, decoded. */
    public DataSize max(AcceptedContent accept) {
        return switch (accept) {
            case FEED -> maxFeed;
            case PAGE -> maxPage;
            case ROBOTS, HUB -> MAX_ROBOTS;
        };
    }

    private static void atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "communique.ingest.fetch.%s: %d (expected: >= %d)".formatted(name, value, least));
        }
    }

    private static void positive(Duration value, String name) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("communique.ingest.fetch.%s: %s (expected: a positive duration)"
                    .formatted(name, Durations.text(value)));
        }
    }
}
