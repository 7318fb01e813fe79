package org.communique.publish.rebuild;

import java.net.URI;
import java.util.List;
import org.communique.kit.failure.FailureReason;
import org.communique.publish.trouble.TransientFailure;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds of the index: begin, watch, cancel, and let go of the old index. Errors are problem+json (RFC 9457). */
@RestController
@RequestMapping("/index/rebuilds")
class RebuildController {

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @PostMapping
    ResponseEntity<?> start() {
        return switch (rebuilds.start()) {
            case StartOutcome.Begun(var rebuild) ->
                ResponseEntity.accepted()
                        .location(URI.create("/index/rebuilds/" + rebuild.id()))
                        .body(RebuildReport.of(rebuild));
            case StartOutcome.Busy(var id) ->
                problem(HttpStatus.CONFLICT, "rebuild %s is not over (expected: no other rebuild)".formatted(id));
        };
    }

    @GetMapping
    List<RebuildReport> all() {
        return rebuilds.all().stream().map(RebuildReport::of).toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable String id) {
        var found = rebuilds.find(id);
        return found.isPresent() ? ResponseEntity.ok(RebuildReport.of(found.get())) : unknown(id);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> cancel(@PathVariable String id) {
        return switch (rebuilds.cancel(id)) {
            case REMOVED -> ResponseEntity.noContent().build();
            case UNKNOWN -> unknown(id);
            case REFUSED ->
                problem(HttpStatus.CONFLICT, "rebuild %s is done (expected: one to cancel or forget)".formatted(id));
        };
    }

    @DeleteMapping("/{id}/old")
    ResponseEntity<?> removeOld(@PathVariable String id) {
        return switch (rebuilds.removeOld(id)) {
            case REMOVED -> ResponseEntity.noContent().build();
            case UNKNOWN -> problem(HttpStatus.NOT_FOUND, "rebuild %s has no old index".formatted(id));
            case REFUSED ->
                problem(
                        HttpStatus.CONFLICT,
                        "rebuild %s is not done, or its old index is in use (expected: one to do without)"
                                .formatted(id));
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(TransientFailure failure) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, FailureReason.of(failure));
    }

    private static ResponseEntity<ProblemDetail> unknown(String id) {
        return problem(
                HttpStatus.NOT_FOUND, "rebuild %s is not known (expected: one of /index/rebuilds)".formatted(id));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
