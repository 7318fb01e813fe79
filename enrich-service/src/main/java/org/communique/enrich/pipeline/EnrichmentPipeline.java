package org.communique.enrich.pipeline;

import java.util.List;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.RawRelease;
import org.communique.enrich.repetition.ReleaseEdges;
import org.communique.enrich.repetition.RepeatedParagraphs;
import org.communique.enrich.text.InterruptionCheck;

/**
 * Makes an enriched release of a raw one: every step adds what it knows, in order. Thread-safe, and pure but for the
 * observer and for what it is told to learn about sources.
 */
public final class EnrichmentPipeline {

    /**
     * Part of the version of what the pipeline makes. To be raised when the pipeline answers differently, so that a
     * release that is enriched anew replaces what an older pipeline made of the same revision.
     */
    public static final int GENERATION = 5;

    private final List<EnrichmentStep> steps;
    private final RepeatedParagraphs repetitions;

    /**
     * Creates a pipeline.
     *
     * @param steps in their order
     * @param repetitions memory of the paragraphs that sources repeat
     */
    public EnrichmentPipeline(List<EnrichmentStep> steps, RepeatedParagraphs repetitions) {
        this.steps = List.copyOf(steps);
        this.repetitions = repetitions;
    }

    /** The pipeline of some steps, which learns nothing. */
    public static EnrichmentPipeline of(List<EnrichmentStep> steps) {
        return new EnrichmentPipeline(steps, new RepeatedParagraphs());
    }

    /** The steps, in order. */
    public List<EnrichmentStep> steps() {
        return steps;
    }

    /** Enriches a release. */
    public EnrichedRelease enrich(RawRelease raw) {
        return enrich(raw, StepObserver.NOBODY);
    }

    /** Enriches a release while somebody watches. */
    public EnrichedRelease enrich(RawRelease raw, StepObserver observer) {
        return release(draft(raw, observer));
    }

    /**
     * What the steps add to a release, while somebody watches.
     *
     * @throws java.util.concurrent.CancellationException when the thread was interrupted
     * @throws RuntimeException what a step throws
     */
    public Draft draft(RawRelease raw, StepObserver observer) {
        var draft = Draft.of(raw);
        for (var step : steps) {
            InterruptionCheck.check();
            observer.begins(step);
            draft = draft.plus(step, step.enrich(draft));
            observer.ended(step);
        }
        return draft;
    }

    /** The enriched release of a draft. */
    public EnrichedRelease release(Draft draft) {
        return draft.toRelease(GENERATION);
    }

    /** Takes notice of what a release begins and ends with, for later ones of its source. */
    public void learn(ReleaseEdges lesson) {
        repetitions.learn(lesson);
    }
}
