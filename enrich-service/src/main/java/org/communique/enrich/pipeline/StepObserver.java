package org.communique.enrich.pipeline;

/** Is told, in the thread that enriches, where a release is in the pipeline. */
public interface StepObserver {

    /** Does not care. */
    StepObserver NOBODY = new StepObserver() {};

    /** A step is about to be taken. */
    default void begins(EnrichmentStep step) {}

    /** A step has been taken. Not called when it failed. */
    default void ended(EnrichmentStep step) {}
}
