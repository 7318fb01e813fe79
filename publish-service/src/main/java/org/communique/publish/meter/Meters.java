package org.communique.publish.meter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Counts. Thread-safe. */
@Component
public final class Meters {

    private final MeterRegistry registry;

    /** Meters that end in a registry. */
    public Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Some records have an outcome, or a try of them has. */
    public void items(String outcome, long number) {
        registry.counter(PublishMeter.ITEMS.meterName(), "outcome", outcome).increment((double) number);
    }

    /** A bulk request has an outcome. */
    public void bulk(String outcome) {
        registry.counter(PublishMeter.BULKS.meterName(), "outcome", outcome).increment();
    }

    /** A record is a dead letter now. */
    public void deadLetter(String reason) {
        registry.counter(PublishMeter.DEAD_LETTERS.meterName(), "reason", reason)
                .increment();
    }

    /** A release is in the index, so long after it was observed. */
    public void indexedAfter(Duration time) {
        registry.timer(PublishMeter.OBSERVED_TO_INDEXED.meterName()).record(time);
    }

    /** Says from now on whether publishing is paused. */
    public void watchPaused(BooleanSupplier paused) {
        Gauge.builder(PublishMeter.PAUSED.meterName(), () -> paused.getAsBoolean() ? 1 : 0)
                .register(registry);
    }
}
