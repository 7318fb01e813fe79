package org.communique.enrich.pipeline;

import java.util.List;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.RawRelease;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.step.Steps;

/**
 * Makes an enriched release of a raw one: every step adds what it knows, in order. Thread-safe, and pure but for the
 * observer.
 */
public final class EnrichmentPipeline {

    /**
     * Part of the version of what the pipeline makes. To be raised when the pipeline answers differently, so that a
     * release that is enriched anew replaces what an older pipeline made of the same revision.
     */
    public static final int GENERATION = 3;

    private final List<EnrichmentStep> steps;

    /** A pipeline of these steps, in this order. */
    public EnrichmentPipeline(List<EnrichmentStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The pipeline of all steps. */
    public static EnrichmentPipeline ofAllSteps() {
        return new EnrichmentPipeline(Steps.all());
    }

    /** The steps, in order. */
    public List<EnrichmentStep> steps() {
        return steps;
    }

    /** Enriches a release. */
    public EnrichedRelease enrich(RawRelease raw) {
        return enrich(raw, StepObserver.NOBODY);
    }

    /**
     * Enriches a release while somebody watches.
     *
     * @throws RuntimeException what a step throws
     */
    public EnrichedRelease enrich(RawRelease raw, StepObserver observer) {
        var draft = Draft.of(raw);
        for (var step : steps) {
            observer.begins(step);
            draft = draft.plus(step, step.enrich(draft));
            observer.ended(step);
        }
        return draft.toRelease(GENERATION);
    }
}
