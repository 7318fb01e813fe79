package org.communique.enrich.worker;

import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.pipeline.StepRunner;
import org.communique.kit.failure.Durations;

/**
 * Runner with the time-outs of steps. A step with one runs in a thread of its own, left behind when it hangs; all others
 * run in the thread of the release.
 */
final class StepTimeouts implements StepRunner {

    private final AbandonedThreads abandoned;

    StepTimeouts(AbandonedThreads abandoned) {
        this.abandoned = abandoned;
    }

    @Override
    public StepResult run(EnrichmentStep step, Draft draft) {
        if (step.timeout().isEmpty()) {
            return step.enrich(draft);
        }
        var timeout = step.timeout().get();
        var task = new FutureTask<>(() -> step.enrich(draft));
        var thread =
                Thread.ofPlatform().name("enrich-step-" + step.name()).daemon().start(task);
        try {
            if (!AbandonedThreads.join(thread, timeout) && end(task, thread)) {
                return StepResult.skipped("not done (expected: within %s)".formatted(Durations.text(timeout)));
            }
            return result(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(task, thread);
            throw new CancellationException("interrupted during step " + step.name());
        }
    }

    /** Returns whether the task was still going on. */
    private boolean end(FutureTask<StepResult> task, Thread thread) {
        if (!task.cancel(true)) {
            return false;
        }
        abandoned.leave(thread);
        return true;
    }

    private static StepResult result(FutureTask<StepResult> task) {
        return switch (task.state()) {
            case SUCCESS -> task.resultNow();
            case FAILED -> throw unchecked(task.exceptionNow());
            case CANCELLED, RUNNING ->
                throw new IllegalStateException("step: %s (expected: ended)".formatted(task.state()));
        };
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
    }
}
