package org.communique.kit.brake;

import org.communique.kit.problem.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Brake of the stage for operators: {@code GET /brake} and {@code POST /brake/release}. */
@RestController
final class BrakeController {

    private final DeadLetterBrake brake;

    BrakeController(DeadLetterBrake brake) {
        this.brake = brake;
    }

    @GetMapping("/brake")
    BrakeReport report() {
        return brake.report();
    }

    @PostMapping("/brake/release")
    BrakeReport release() {
        if (!brake.release()) {
            throw Problem.conflict("the brake is not engaged: there is nothing to release");
        }
        return brake.report();
    }
}
