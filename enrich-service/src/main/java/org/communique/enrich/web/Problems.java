package org.communique.enrich.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.enrich.metrics.EnrichMeter;
import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every refused request with a problem (RFC 9457) that names what was found and what was expected. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Set<HttpStatusCode> BUSY =
            Set.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE);

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

    /** A fault of ours, which the log explains. */
    @ExceptionHandler({RuntimeException.class, Error.class})
    @Nullable
    ResponseEntity<Object> handleUnexpected(Throwable fault, WebRequest request) {
        LOG.error("request failed: {}", FailureReason.of(fault), fault);
        var status = HttpStatus.INTERNAL_SERVER_ERROR;
        var problem = ProblemDetail.forStatusAndDetail(status, "unexpected fault of the service; its log says more");
        return handleExceptionInternal(
                fault instanceof Exception exception ? exception : new IllegalStateException(fault),
                problem,
                new HttpHeaders(),
                status,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        EnrichMeter.TRIED.count(meters, BUSY.contains(status) ? "busy" : "refused");
        return super.handleExceptionInternal(refused, body, headers, status, request);
    }
}
