package org.communique.enrich.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Collectors;
import org.communique.enrich.meter.EnrichMeter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every refused request with a problem (RFC 9457) that names what was found and what was expected. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private final MeterRegistry meters;

    Problems(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException unsupported,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var expected = unsupported.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        var found = type == null ? "missing" : "'" + type + "'";
        var problem = ProblemDetail.forStatusAndDetail(
                status, "content type: %s (expected: one of %s)".formatted(found, expected));
        return handleExceptionInternal(unsupported, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        EnrichMeter.TRIED.count(meters, "refused");
        return super.handleExceptionInternal(refused, body, headers, status, request);
    }
}
