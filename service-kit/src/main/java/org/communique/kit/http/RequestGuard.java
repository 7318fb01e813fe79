package org.communique.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Filter against requests of foreign web pages in the name of their reader: browsers send simple POSTs from any page to
 * loopback (cross-site request forgery), and take a name resolved to this machine for its origin (DNS rebinding).
 * Refused with 403:
 *
 * <ul>
 *   <li>unsafe methods (RFC 9110, 9.2.1) with {@code Sec-Fetch-Site: cross-site} or {@code same-site}, or with an
 *       {@code Origin} other than the requested host
 *   <li>every method for a {@code Host} other than this service's: loopback, the local address of the connection, the
 *       advertised one, or one of {@link HttpSettings#hosts}
 * </ul>
 *
 * <p>A request with none of these headers comes from no browser, and passes.
 */
final class RequestGuard extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FOREIGN_SITES = Set.of("cross-site", "same-site");
    private static final int SHOWN = 100;

    private final HttpSettings settings;
    private final Supplier<Set<String>> advertised;
    private final JsonMapper json;

    /** @param advertised the advertised hosts of this service, in lower case; evaluated at each request */
    RequestGuard(HttpSettings settings, Supplier<Set<String>> advertised, JsonMapper json) {
        this.settings = settings;
        this.advertised = advertised;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = foreignHost(request).or(() -> foreignPage(request));
        if (refusal.isPresent()) {
            refuse(response, refusal.get());
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<String> foreignHost(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.HOST);
        if (header == null || settings.isForAnyHost(request)) {
            return Optional.empty();
        }
        if (Hosts.host(header).filter(host -> isOurs(host, request)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                "Host: %s (expected: localhost, the address of this service, or a name in".formatted(shown(header))
                        + " communique.http.hosts)");
    }

    private boolean isOurs(String host, HttpServletRequest request) {
        return Hosts.isLoopback(host)
                || settings.hosts().contains(host)
                || advertised.get().contains(host)
                || Hosts.address(host)
                        .equals(Optional.ofNullable(request.getLocalAddr()).flatMap(Hosts::address));
    }

    private static Optional<String> foreignPage(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return Optional.empty();
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && FOREIGN_SITES.contains(site.strip().toLowerCase(Locale.ROOT))) {
            return Optional.of("Sec-Fetch-Site: %s (expected: same-origin or none)".formatted(shown(site)));
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !isSame(origin, request.getHeader(HttpHeaders.HOST))) {
            return Optional.of("Origin: %s (expected: the origin of this service, or none)".formatted(shown(origin)));
        }
        return Optional.empty();
    }

    /** The scheme is not compared: behind a proxy that ends TLS it differs. */
    private static boolean isSame(String origin, @Nullable String host) {
        int authority = origin.indexOf("://");
        return host != null
                && authority > 0
                && withoutDefaultPort(origin.substring(authority + 3)).equals(withoutDefaultPort(host));
    }

    private static String withoutDefaultPort(String authority) {
        return authority.strip().toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }

    private void refuse(HttpServletResponse response, String detail) throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, detail);
        problem.setType(URI.create("about:blank"));
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    private static String shown(String header) {
        return header.length() <= SHOWN ? header : header.substring(0, SHOWN) + "…";
    }
}
