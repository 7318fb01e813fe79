package org.communique.enrich.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepObserver;
import org.communique.enrich.web.Explanation.TakenStep;

/** Notes how long each step takes with one release, and tells another observer where the release is. */
final class StepStopwatch implements StepObserver {

    private final StepObserver other;
    private final List<TakenStep> taken = new ArrayList<>();
    private long began;

    StepStopwatch(StepObserver other) {
        this.other = other;
    }

    @Override
    public void begins(EnrichmentStep step) {
        other.begins(step);
        began = System.nanoTime();
    }

    @Override
    public void ended(EnrichmentStep step) {
        var took = Duration.ofNanos(System.nanoTime() - began);
        taken.add(new TakenStep(step.name(), step.version(), took.toNanos() / 1e6));
        other.ended(step);
    }

    List<TakenStep> taken() {
        return taken;
    }
}
