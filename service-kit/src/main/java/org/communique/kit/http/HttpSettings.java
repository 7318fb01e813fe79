package org.communique.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the request guard.
 *
 * @param hosts further host names under which the service may be asked, without a port, such as {@code ingest-service};
 *     loopback, and the address that it is bound to or advertises, need not be named
 * @param anyHostPaths prefixes of paths for callers from anywhere, each beginning and ending with a slash, where the
 *     Host header is not checked
 * @param token bearer token (RFC 6750) that callers need for whatever changes something, and that the console calls with;
 *     at least 16 characters; empty for none
 */
@ConfigurationProperties("communique.http")
public record HttpSettings(
        @DefaultValue Set<String> hosts,
        @DefaultValue List<String> anyHostPaths,
        @DefaultValue("") String token) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{16,}=*");

    /** Checks the values; host names become lower case. */
    public HttpSettings {
        hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        anyHostPaths = List.copyOf(anyHostPaths);
        token = token.strip();
        if (!token.isEmpty() && !TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "communique.http.token: %d characters (expected: at least 16 of A-Z a-z 0-9 . _ ~ + / -)"
                            .formatted(token.length()));
        }
        for (var host : hosts) {
            if (host.matches(".*[/*\\s].*") || host.matches("[^:]*:[0-9]+")) {
                throw new IllegalArgumentException(
                        "communique.http.hosts: %s (expected: a host name without scheme, port and wildcard)"
                                .formatted(host));
            }
        }
        for (var path : anyHostPaths) {
            if (!path.startsWith("/") || !path.endsWith("/")) {
                throw new IllegalArgumentException(
                        "communique.http.any-host-paths: %s (expected: a path that begins and ends with /)"
                                .formatted(path));
            }
        }
    }

    /** Both as it was sent and as the server understood it, so that no detour such as {@code ..} gets through. */
    boolean isForAnyHost(HttpServletRequest request) {
        return anyHostPaths.stream()
                .anyMatch(path -> request.getRequestURI().startsWith(path)
                        && request.getServletPath().startsWith(path));
    }

    /** Returns the token; empty when there is none. */
    public Optional<String> bearerToken() {
        return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "HttpSettings[hosts=%s, anyHostPaths=%s]".formatted(hosts, anyHostPaths);
    }
}
