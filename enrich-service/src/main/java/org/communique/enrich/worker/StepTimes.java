package org.communique.enrich.worker;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
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
                timer(step, result).record(Duration.ofNanos(System.nanoTime() - began));
            }
        };
    }

    private Timer timer(EnrichmentStep step, StepResult result) {
        return Timer.builder(EnrichMeter.STEP.meterName())
                .description(EnrichMeter.STEP.spec().meaning())
                .tags(EnrichMeter.STEP.tags(step.name()).and("outcome", result.outcome()))
                .register(meters);
    }
}
