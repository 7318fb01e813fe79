package org.communique.ingest.web.problem;

import jakarta.servlet.http.HttpServletRequest;
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

/** Everything bad is problem+json (RFC 9457) that names what was found and what was expected. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var said = request.getHeader(HttpHeaders.CONTENT_TYPE);
        var found = said == null || said.isBlank() ? "none" : said;
        return problem(
                e, headers, status, request, "Content-Type: %s (expected: %s)", found, e.getSupportedMediaTypes());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(
                e, headers, status, request, "method: %s (expected: %s)", e.getMethod(), e.getSupportedHttpMethods());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(
                e, headers, status, request, "path: /%s (expected: %s)", e.getResourcePath(), "/feeds or /releases");
    }

    /** The web server could not read the query. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException e) {
        return problem(
                HttpStatus.BAD_REQUEST, "query: a parameter that cannot be decoded (expected: percent-encoded UTF-8)");
    }

    /** What nobody expected is a fault of ours: in the log with all there is to know, in the answer without. */
    @ExceptionHandler(Throwable.class)
    ResponseEntity<ProblemDetail> surprise(Throwable surprise, HttpServletRequest request) {
        LOG.error("request failed method={} path={}", request.getMethod(), request.getRequestURI(), surprise);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "a fault of this service (expected: an answer); its log says more");
    }

    static ResponseEntity<ProblemDetail> problem(HttpStatusCode status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }

    private @Nullable ResponseEntity<Object> problem(
            Exception e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request,
            String sentence,
            Object found,
            @Nullable Object expected) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence.formatted(found, expected));
        return handleExceptionInternal(e, problem, headers, status, request);
    }
}
