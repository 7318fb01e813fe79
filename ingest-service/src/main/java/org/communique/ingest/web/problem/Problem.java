package org.communique.ingest.web.problem;

import org.communique.ingest.kafka.CommitOutcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An answer that says no (RFC 9457): each names what was found and what was expected. */
public final class Problem {

    private static final String SOON = "1";

    private Problem() {}

    /** 400: the request can't be understood. */
    public static ErrorResponseException malformed(String detail) {
        return of(HttpStatus.BAD_REQUEST, detail);
    }

    /** 404: there is no such thing. */
    public static ErrorResponseException unknown(String detail) {
        return of(HttpStatus.NOT_FOUND, detail);
    }

    /** 408: too slow. */
    public static ErrorResponseException timeout(String detail) {
        return of(HttpStatus.REQUEST_TIMEOUT, detail);
    }

    /** 409: not as things are. */
    public static ErrorResponseException conflict(String detail) {
        return of(HttpStatus.CONFLICT, detail);
    }

    /** 413: too much. */
    public static ErrorResponseException tooLarge(String detail) {
        return of(HttpStatus.CONTENT_TOO_LARGE, detail);
    }

    /** 421: another instance owns it; only another instance is ever told so. */
    public static ErrorResponseException misdirected(String detail) {
        return of(HttpStatus.MISDIRECTED_REQUEST, detail);
    }

    /** 422: understood, and no use. */
    public static ErrorResponseException unprocessable(String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, detail);
    }

    /** 429: too many at once. */
    public static ErrorResponseException busy(String detail) {
        return soon(HttpStatus.TOO_MANY_REQUESTS, detail);
    }

    /** 502: somebody else's server does not answer. */
    public static ErrorResponseException badGateway(String detail) {
        return of(HttpStatus.BAD_GATEWAY, detail);
    }

    /** 503: not at the moment. */
    public static ErrorResponseException unavailable(String detail) {
        return soon(HttpStatus.SERVICE_UNAVAILABLE, detail);
    }

    /** Passes when a transaction was committed. */
    public static void requireCommitted(CommitOutcome outcome) {
        if (!(outcome instanceof CommitOutcome.Committed)) {
            throw unavailable(
                    "not written: %s (expected: committed to Kafka); to be sent again".formatted(outcome.text()));
        }
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
