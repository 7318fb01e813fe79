package org.communique.enrich.worker;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communique.enrich.metrics.EnrichMeter;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepObserver;

/** Times the steps, and notes where each release is. */
public final class StepTimes {

    private final MeterRegistry meters;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    /** Times into a registry. */
    public StepTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Watches the enrichment of one release. */
    public StepObserver observe(CurrentStep whereabouts) {
        return new StepObserver() {
            private long began;

            @Override
            public void begins(EnrichmentStep step) {
                whereabouts.begins(step);
                began = System.nanoTime();
            }

            @Override
            public void ended(EnrichmentStep step) {
                timer(step.name()).record(Duration.ofNanos(System.nanoTime() - began));
            }
        };
    }

    private Timer timer(String step) {
        return timers.computeIfAbsent(step, name -> EnrichMeter.STEP.timer(meters, name));
    }
}
