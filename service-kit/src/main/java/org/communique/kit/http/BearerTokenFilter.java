package org.communique.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Filter that demands the bearer token of {@code communique.http.token} (RFC 6750) for unsafe methods (RFC 9110, 9.2.1), and
 * answers 401 without it. Paths for callers from anywhere ({@link HttpSettings#anyHostPaths}) have checks of their own.
 * Tokens are compared by their hashes, so that the time it takes tells nothing.
 */
final class BearerTokenFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SCHEME = "Bearer ";

    private final Optional<byte[]> expected;
    private final HttpSettings settings;
    private final JsonMapper json;

    /** @param settings without a token, every request passes */
    BearerTokenFilter(HttpSettings settings, JsonMapper json) {
        expected = settings.bearerToken().map(BearerTokenFilter::hash);
        this.settings = settings;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return expected.isEmpty() || SAFE.contains(request.getMethod()) || settings.isForAnyHost(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (expected.filter(token -> isEqual(token, request.getHeader(HttpHeaders.AUTHORIZATION)))
                .isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNAUTHORIZED,
                "Authorization: %s (expected: Bearer with the token of communique.http.token)"
                        .formatted(request.getHeader(HttpHeaders.AUTHORIZATION) == null ? "missing" : "another"));
        problem.setType(URI.create("about:blank"));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isEqual(byte[] expected, @Nullable String header) {
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        expected, hash(header.substring(SCHEME.length()).strip()));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is in every JDK", impossible);
        }
    }
}
