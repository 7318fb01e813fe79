package org.communique.enrich.worker;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.communique.enrich.metrics.EnrichMeter;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepObserver;
import org.communique.enrich.pipeline.StepResult;

/** Times and outcomes of steps, as a meter. */
public final class StepTimes {

    private final MeterRegistry meters;

    /** Records into a registry. */
    public StepTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Returns an observer of one release, also for its current step. */
    public StepObserver observe(CurrentStep current) {
        return new StepObserver() {
            private long began;

            @Override
            public void begins(EnrichmentStep step) {
                current.begins(step);
                began = System.nanoTime();
            }

            @Override
            public void ended(EnrichmentStep step, StepResult result) {
                timer(step, result.outcome()).record(Duration.ofNanos(System.nanoTime() - began));
            }
        };
    }

    /** Registers the timers of steps, so that each outcome is there with 0 from the start. */
    void register(List<EnrichmentStep> steps) {
        for (var step : steps) {
            StepResult.OUTCOMES.forEach(outcome -> timer(step, outcome));
        }
    }

    private Timer timer(EnrichmentStep step, String outcome) {
        return Timer.builder(EnrichMeter.STEP.meterName())
                .description(EnrichMeter.STEP.spec().meaning())
                .tags(EnrichMeter.STEP.tags(step.name()).and("outcome", outcome))
                .register(meters);
    }
}
