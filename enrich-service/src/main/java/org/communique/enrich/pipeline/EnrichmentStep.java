package org.communique.enrich.pipeline;

/**
 * Adds something to a release. A step is a pure function: the same draft, the same additions, no clock, no network; it
 * may be called by several threads at once.
 */
public interface EnrichmentStep {

    /** What it goes by in provenance, meters and dead letters, such as {@code headline}. */
    String name();

    /** To be raised when the step answers differently. At least 1. */
    default int version() {
        return 1;
    }

    /**
     * What it has to add.
     *
     * @param draft the release, with everything that earlier steps have added
     */
    StepResult enrich(Draft draft);
}
