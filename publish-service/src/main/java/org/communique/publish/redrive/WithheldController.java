package org.communique.publish.redrive;

import java.util.regex.Pattern;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.problem.Problem;
import org.communique.publish.retry.TransientFailureException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Withheld releases over HTTP, beside the dead letters. */
@RestController
final class WithheldController {

    private static final int HIGHEST_LIMIT = 500;
    private static final Pattern PLACE = Pattern.compile("\\d{1,18}_[a-z2-7]{26}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private final WithheldReleases releases;

    WithheldController(WithheldReleases releases) {
        this.releases = releases;
    }

    @GetMapping("/dead-letters/withheld")
    WithheldReleases.Page withheld(
            @RequestParam(defaultValue = "50") String limit, @RequestParam(required = false) @Nullable String after) {
        int size = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > HIGHEST_LIMIT) {
            throw Problem.malformed("limit: not within 1 to %d".formatted(HIGHEST_LIMIT));
        }
        if (after != null && !PLACE.matcher(after).matches()) {
            throw Problem.malformed("after: no place in the list (expected: next of the page before)");
        }
        return releases.page(size, after);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(TransientFailureException failure) {
        return Problem.answer(Problem.unavailable(FailureReason.of(failure)));
    }
}
