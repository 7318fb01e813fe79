package org.communique.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
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
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Problems of requests refused by controllers or Spring, and of faults in the code. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        var found = type == null || type.isBlank() ? "none" : type;
        return problem(
                e,
                headers,
                status,
                request,
                "Content-Type: %s (expected: %s)".formatted(found, list(e.getSupportedMediaTypes())));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var methods = e.getSupportedHttpMethods();
        var expected = methods == null ? "another" : list(methods);
        return problem(e, headers, status, request, "method: %s (expected: %s)".formatted(e.getMethod(), expected));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(
                e,
                headers,
                status,
                request,
                "path: /%s (expected: a path of this service)".formatted(e.getResourcePath()));
    }

    /** The web server could not read the query. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException e) {
        return problem(
                HttpStatus.BAD_REQUEST, "query: a parameter that cannot be decoded (expected: percent-encoded UTF-8)");
    }

    /** A fault in the code is in the log with its stack trace, in the answer without. */
    @ExceptionHandler(Throwable.class)
    ResponseEntity<ProblemDetail> fault(Throwable fault, HttpServletRequest request) {
        LOG.error("request failed method={} path={}", request.getMethod(), request.getRequestURI(), fault);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected fault of the service; its log says more");
    }

    static ResponseEntity<ProblemDetail> problem(HttpStatusCode status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }

    private static String list(Collection<?> expected) {
        return expected.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private @Nullable ResponseEntity<Object> problem(
            Exception e, HttpHeaders headers, HttpStatusCode status, WebRequest request, String detail) {
        return handleExceptionInternal(e, ProblemDetail.forStatusAndDetail(status, detail), headers, status, request);
    }
}
