package org.communique.enrich.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepObserver;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.web.Explanation.StepTime;

/** Stopwatch of the steps of one release, before another observer. */
final class StepStopwatch implements StepObserver {

    private final StepObserver other;
    private final List<StepTime> times = new ArrayList<>();
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
    public void ended(EnrichmentStep step, StepResult result) {
        var took = Duration.ofNanos(System.nanoTime() - began);
        times.add(new StepTime(step.name(), step.version(), took.toNanos() / 1e6));
        other.ended(step, result);
    }

    List<StepTime> times() {
        return times;
    }
}
