package org.communique.enrich.worker;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepObserver;

/** Current step of a worker: written by the worker, read by its waiting caller. */
public final class CurrentStep implements StepObserver {

    private volatile Place place = new Place("reading the record", Optional.empty());
    private volatile boolean givenUp;

    /** @throws CancellationException when the try was given up, even if the last step has swallowed the interrupt */
    @Override
    public void begins(EnrichmentStep step) {
        if (givenUp) {
            throw new CancellationException("the work on this release was given up");
        }
        place = new Place("step " + step.name(), Optional.of(step));
    }

    /** The worker begins something else than a step. */
    public void begins(String work) {
        place = new Place(work, Optional.empty());
    }

    /** The caller waits no longer. */
    void giveUp() {
        givenUp = true;
    }

    Place place() {
        return place;
    }

    /**
     * Place in the work on a record.
     *
     * @param name for people, and for the meter
     * @param step empty when it is something else
     */
    public record Place(String name, Optional<EnrichmentStep> step) {

        /** Returns the step when a release can go on without it. */
        public Optional<EnrichmentStep> optionalStep() {
            return step.filter(one -> !one.isRequired());
        }
    }
}
