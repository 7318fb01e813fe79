package org.communique.enrich.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.communique.enrich.metrics.EnrichMeter;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Filter that counts the answers of {@code POST /enrichments}. */
final class AnswerCounter extends OncePerRequestFilter {

    private final MeterRegistry meters;

    AnswerCounter(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        EnrichMeter.REQUESTS.count(meters, outcome(HttpStatus.valueOf(response.getStatus())));
    }

    private static String outcome(HttpStatus status) {
        return switch (status) {
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> "busy";
            default -> status.isError() ? "refused" : "enriched";
        };
    }
}
