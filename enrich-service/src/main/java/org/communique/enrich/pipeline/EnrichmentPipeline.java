package org.communique.enrich.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.RawRelease;
import org.communique.enrich.text.CleanText;
import org.communique.enrich.text.InterruptionCheck;
import org.communique.enrich.text.word.LongTexts;
import org.communique.kit.failure.FailureReason;

/**
 * Pipeline of the steps from a raw release to an enriched one. A failure of a required step is one of the release; any other
 * step is skipped, with the reason in provenance. Thread-safe.
 */
public final class EnrichmentPipeline {

    /**
     * Part of the version of enriched releases. A change of the results raises it, so that a release replaces its
     * own enrichment by an older pipeline.
     */
    public static final int GENERATION = 7;

    private static final int LONGEST_REASON = 300;

    private final List<EnrichmentStep> steps;

    /**
     * Creates a pipeline.
     *
     * @param steps in their order, each behind the sources of its input
     * @throws IllegalArgumentException when two have the same name, or a required one has a time-out
     */
    public EnrichmentPipeline(List<EnrichmentStep> steps) {
        this.steps = List.copyOf(steps);
        var names = new HashSet<String>();
        for (var step : this.steps) {
            require(names.add(step.name()), "step %s: there twice (expected: one of each name)", step);
            require(
                    !step.isRequired() || step.timeout().isEmpty(),
                    "step %s: required, with a time-out (expected: none; that of the record holds)",
                    step);
        }
    }

    /** Returns the steps, in order. */
    public List<EnrichmentStep> steps() {
        return steps;
    }

    /** Enriches a release in the calling thread, without time-outs of steps. */
    public EnrichedRelease enrich(RawRelease raw) {
        return enrich(raw, StepObserver.NOBODY, StepRunner.DIRECT);
    }

    /** Enriches a release under observation. */
    public EnrichedRelease enrich(RawRelease raw, StepObserver observer, StepRunner runner) {
        return release(draft(raw, observer, runner));
    }

    /**
     * Returns the raw release with the additions of all steps.
     *
     * @throws CancellationException when the thread was interrupted
     * @throws RuntimeException thrown by a required step
     * @throws Error thrown by any step, but for a stack overflow of an optional one: a later try may succeed
     */
    public Draft draft(RawRelease raw, StepObserver observer, StepRunner runner) {
        var draft = Draft.of(raw);
        for (var step : steps) {
            InterruptionCheck.check();
            observer.begins(step);
            var result = step.isRequired() ? runner.run(step, draft) : resultOrSkipped(step, draft, runner);
            draft = draft.plus(step, result);
            observer.ended(step, result);
        }
        return draft;
    }

    /** Returns the enriched release of a draft. */
    public EnrichedRelease release(Draft draft) {
        return draft.toRelease(GENERATION);
    }

    private static StepResult resultOrSkipped(EnrichmentStep step, Draft draft, StepRunner runner) {
        try {
            var result = runner.run(step, draft);
            draft.requireNew(step, result);
            return result;
        } catch (RuntimeException | StackOverflowError failure) {
            // An interrupt gives up the whole release, whatever exception the step makes of it.
            InterruptionCheck.check();
            return StepResult.skipped(LongTexts.beginning(CleanText.line(FailureReason.of(failure)), LONGEST_REASON));
        }
    }

    private static void require(boolean sound, String message, EnrichmentStep step) {
        if (!sound) {
            throw new IllegalArgumentException(message.formatted(step.name()));
        }
    }
}
