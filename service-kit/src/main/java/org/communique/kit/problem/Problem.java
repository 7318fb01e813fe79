package org.communique.kit.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

/** Problems (RFC 9457) to be thrown, with found and expected in their details. */
public final class Problem {

    private static final String SOON = "1";

    private Problem() {}

    /** 400 Bad Request: the request cannot be understood. */
    public static ErrorResponseException malformed(String detail) {
        return of(HttpStatus.BAD_REQUEST, detail);
    }

    /** 404 Not Found: the resource does not exist. */
    public static ErrorResponseException unknown(String detail) {
        return of(HttpStatus.NOT_FOUND, detail);
    }

    /** 408 Request Timeout: the body took too long. */
    public static ErrorResponseException timeout(String detail) {
        return of(HttpStatus.REQUEST_TIMEOUT, detail);
    }

    /** 409 Conflict: the state of the resource does not allow this. */
    public static ErrorResponseException conflict(String detail) {
        return of(HttpStatus.CONFLICT, detail);
    }

    /** 413 Content Too Large. */
    public static ErrorResponseException tooLarge(String detail) {
        return of(HttpStatus.CONTENT_TOO_LARGE, detail);
    }

    /** 421 Misdirected Request, between instances: another one owns the resource. */
    public static ErrorResponseException misdirected(String detail) {
        return of(HttpStatus.MISDIRECTED_REQUEST, detail);
    }

    /** 422 Unprocessable Content: understood, and refused. */
    public static ErrorResponseException unprocessable(String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, detail);
    }

    /** 429 Too Many Requests: more concurrently than there is room for; with {@code Retry-After}. */
    public static ErrorResponseException busy(String detail) {
        return soon(HttpStatus.TOO_MANY_REQUESTS, detail);
    }

    /** 502 Bad Gateway: a server elsewhere does not answer. */
    public static ErrorResponseException badGateway(String detail) {
        return of(HttpStatus.BAD_GATEWAY, detail);
    }

    /** 503 Service Unavailable: not at the moment; with {@code Retry-After}. */
    public static ErrorResponseException unavailable(String detail) {
        return soon(HttpStatus.SERVICE_UNAVAILABLE, detail);
    }

    /** Returns the answer of a problem, for handlers of other exceptions. */
    public static ResponseEntity<ProblemDetail> answer(ErrorResponseException problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }

    private static ErrorResponseException soon(HttpStatus status, String detail) {
        var problem = of(status, detail);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, SOON);
        return problem;
    }

    private static ErrorResponseException of(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
