package org.communique.publish.rebuild;

import java.net.URI;
import java.util.List;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.problem.Problem;
import org.communique.publish.retry.TransientFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds of the index over HTTP: begin, list, cancel, and delete the old index. */
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
                throw Problem.conflict("rebuild %s is running; wait for its end, or cancel it".formatted(id));
        };
    }

    @GetMapping
    List<RebuildReport> all() {
        return rebuilds.all().stream().map(RebuildReport::of).toList();
    }

    @GetMapping("/{id}")
    RebuildReport one(@PathVariable String id) {
        var found = rebuilds.find(id);
        return found.map(RebuildReport::of).orElseThrow(() -> unknown(id));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> cancel(@PathVariable String id) {
        return switch (rebuilds.cancel(id)) {
            case REMOVED -> ResponseEntity.noContent().build();
            case UNKNOWN -> throw unknown(id);
            case REFUSED ->
                throw Problem.conflict(
                        "rebuild %s is done and its index is in use; it cannot be cancelled".formatted(id));
        };
    }

    @DeleteMapping("/{id}/old")
    ResponseEntity<?> removeOld(@PathVariable String id) {
        return switch (rebuilds.removeOld(id)) {
            case REMOVED -> ResponseEntity.noContent().build();
            case UNKNOWN -> throw Problem.unknown("rebuild %s has no old index".formatted(id));
            case REFUSED ->
                throw Problem.conflict(
                        "rebuild %s is not done, or its old index is in use; the old index is kept".formatted(id));
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(TransientFailureException failure) {
        return Problem.answer(Problem.unavailable(FailureReason.of(failure)));
    }

    private static ErrorResponseException unknown(String id) {
        return Problem.unknown("rebuild %s is not known (expected: one of /index/rebuilds)".formatted(id));
    }
}
