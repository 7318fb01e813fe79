package org.communique.enrich.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that can't be answered, told as a problem (RFC 9457) that names what was found and what was expected. */
final class Refusal extends ErrorResponseException {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private Refusal(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    static Refusal badRequest(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, detail);
    }

    static Refusal tooLarge(String detail) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, detail);
    }

    static Refusal cannotBeEnriched(String detail) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, detail);
    }

    static Refusal tooSlow(String detail) {
        return new Refusal(HttpStatus.REQUEST_TIMEOUT, detail);
    }

    static Refusal tooMany(String detail) {
        return retryLater(HttpStatus.TOO_MANY_REQUESTS, detail);
    }

    static Refusal busy(String detail) {
        return retryLater(HttpStatus.SERVICE_UNAVAILABLE, detail);
    }

    private static Refusal retryLater(HttpStatus status, String detail) {
        var refusal = new Refusal(status, detail);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
        return refusal;
    }
}
