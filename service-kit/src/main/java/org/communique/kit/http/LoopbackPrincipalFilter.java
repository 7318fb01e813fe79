package org.communique.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that gives callers on this machine a principal, so that {@code management.endpoint.health.show-details:
 * when-authorized} shows them the details of health, and nobody else. A request that a proxy passed on is not local,
 * wherever the proxy runs.
 */
final class LoopbackPrincipalFilter extends OncePerRequestFilter {

    private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isLocal(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new LocalRequest(request), response);
    }

    private static boolean isLocal(HttpServletRequest request) {
        return Hosts.address(request.getRemoteAddr())
                        .filter(address -> address.isLoopbackAddress())
                        .isPresent()
                && PROXIED.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private static final class LocalRequest extends HttpServletRequestWrapper {

        LocalRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return () -> "loopback";
        }
    }
}
