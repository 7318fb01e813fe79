package org.communique.enrich.worker;

import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepObserver;

/** Where a worker is with a record: written by the worker, read by who waits for it. */
public final class CurrentStep implements StepObserver {

    private volatile String place = "reading the record";

    @Override
    public void begins(EnrichmentStep step) {
        at("step " + step.name());
    }

    /** The worker begins something that is no step. */
    public void at(String somewhere) {
        place = somewhere;
    }

    String place() {
        return place;
    }
}
