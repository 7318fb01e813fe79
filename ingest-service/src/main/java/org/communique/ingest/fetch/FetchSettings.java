package org.communique.ingest.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.communique.ingest.fetch.address.Cidr;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How we fetch.
 *
 * @param contact a URL or mail address for the User-Agent header, so that a publisher can reach us; null says none
 * @param allow address blocks that may be connected to although they are not public, on any port: such as a newsroom on
 *     this machine
 * @param ports the ports that may be connected to on public addresses
 * @param connectTimeout for the name, the connection and TLS, each
 * @param firstByteTimeout the longest silence of the server
 * @param totalTimeout for the whole of a fetch with its redirects, however busy the server is
 * @param maxFeed the largest feed document, decoded
 * @param maxPage the largest article page, decoded
 * @param maxRedirects how many redirects are followed
 * @param perHost how many requests one host gets at the same time
 * @param connections how many connections are open at the same time
 */
@ConfigurationProperties("communique.fetch")
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
        @DefaultValue("2") int perHost,
        @DefaultValue("100") int connections) {

    /** @throws IllegalArgumentException when a number or a duration makes no sense */
    public FetchSettings {
        allow = List.copyOf(allow);
        ports = Set.copyOf(ports);
        atLeast(0, maxRedirects, "max-redirects");
        atLeast(1, perHost, "per-host");
        atLeast(1, connections, "connections");
        positive(connectTimeout, "connect-timeout");
        positive(firstByteTimeout, "first-byte-timeout");
        positive(totalTimeout, "total-timeout");
    }

    /** The largest answer, decoded. */
    public DataSize max(Accept accept) {
        return switch (accept) {
            case FEED -> maxFeed;
            case PAGE -> maxPage;
        };
    }

    private static void atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "communique.fetch.%s: %d (expected: >= %d)".formatted(name, value, least));
        }
    }

    private static void positive(Duration value, String name) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(
                    "communique.fetch.%s: %s (expected: a positive duration)".formatted(name, value));
        }
    }
}
