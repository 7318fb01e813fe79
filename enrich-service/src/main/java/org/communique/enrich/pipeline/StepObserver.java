package org.communique.enrich.pipeline;

/** Observer of the progress of one release, called in the thread that enriches it. */
public interface StepObserver {

    /** Ignores everything. */
    StepObserver NOBODY = new StepObserver() {};

    /** A step begins. */
    default void begins(EnrichmentStep step) {}

    /** A step has ended. Not called when it fails the whole release. */
    default void ended(EnrichmentStep step, StepResult result) {}
}
