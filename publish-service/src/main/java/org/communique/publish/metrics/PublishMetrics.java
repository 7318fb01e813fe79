package org.communique.publish.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Counts. Thread-safe. */
@Component
public final class PublishMetrics {

    /** Seconds. */
    private static final double[] BUCKETS = {0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 3600};

    private final MeterRegistry registry;
    private final DistributionSummary observedToIndexed;
    private final Counter leftOut;

    /** Meters that end in a registry. */
    public PublishMetrics(MeterRegistry registry) {
        this.registry = registry;
        leftOut = Counter.builder(PublishMeter.LEFT_OUT.meterName())
                .description(PublishMeter.LEFT_OUT.spec().meaning())
                .register(registry);
        // Not a timer: its sum overflows after 292 years, which a rebuild of a few thousand old releases adds up to.
        observedToIndexed = DistributionSummary.builder(PublishMeter.OBSERVED_TO_INDEXED.meterName())
                .description(PublishMeter.OBSERVED_TO_INDEXED.spec().meaning())
                .baseUnit("seconds")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** Some records have an outcome, or a try of them has. */
    public void items(String outcome, long number) {
        PublishMeter.ITEMS.count(registry, outcome, (double) number);
    }

    /** A bulk request has an outcome. */
    public void bulk(String outcome) {
        PublishMeter.BULKS.count(registry, outcome);
    }

    /** A record is a dead letter now. */
    public void deadLetter(String reason) {
        PublishMeter.DEAD_LETTERS.count(registry, reason);
    }

    /** Some records of a replay have an outcome, or a try of them has. */
    public void rebuilt(String outcome, long number) {
        PublishMeter.REBUILD_ITEMS.count(registry, outcome, (double) number);
    }

    /** A rebuild has ended here. */
    public void rebuild(String outcome) {
        PublishMeter.REBUILDS.count(registry, outcome);
    }

    /** A release is in the index, so long after it was observed. */
    public void indexedAfter(Duration time) {
        observedToIndexed.record(time.toMillis() / 1000.0);
    }

    /** A document is sent with a link to an earlier release, or a search for such releases has another outcome. */
    public void nearDuplicates(String outcome) {
        PublishMeter.NEAR_DUPLICATES.count(registry, outcome);
    }

    /** A document goes without some fields of its record. */
    public void leftOut(int fields) {
        if (fields > 0) {
            leftOut.increment((double) fields);
        }
    }

    /** Says from now on whether the index lacks releases. */
    public void watchIncomplete(BooleanSupplier incomplete) {
        PublishMeter.INCOMPLETE.watch(registry, () -> incomplete.getAsBoolean() ? 1 : 0);
    }

    /** Says from now on whether publishing is paused. */
    public void watchPaused(BooleanSupplier paused) {
        PublishMeter.PAUSED.watch(registry, () -> paused.getAsBoolean() ? 1 : 0);
    }
}
