package org.communique.enrich.pipeline;

/** Way to run a step within its limits. */
@FunctionalInterface
public interface StepRunner {

    /** Runs every step in the calling thread, without time-outs. */
    StepRunner DIRECT = EnrichmentStep::enrich;

    /**
     * Returns the result of a step, skipped when its time-out is over.
     *
     * @throws RuntimeException thrown by the step
     */
    StepResult run(EnrichmentStep step, Draft draft);
}
