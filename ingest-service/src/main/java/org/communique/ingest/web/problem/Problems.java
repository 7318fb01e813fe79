package org.communique.ingest.web.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Everything bad is problem+json (RFC 9457) that names what was found and what was expected. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var found = e.getContentType() == null ? "none" : e.getContentType().toString();
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
