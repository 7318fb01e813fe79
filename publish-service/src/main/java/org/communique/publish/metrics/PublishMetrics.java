package org.communique.publish.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.communique.contracts.wire.Stage;
import org.communique.kit.meter.LastDuration;
import org.communique.kit.meter.ServiceMeter;
import org.communique.kit.meter.StageMeter;
import org.springframework.stereotype.Component;

/** Measurements of this service. Thread-safe. */
@Component
public final class PublishMetrics {

    /** Seconds. */
    private static final double[] BUCKETS = {0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 3600};

    private final MeterRegistry registry;
    private final DistributionSummary observedToIndexed;
    private final Counter leftOut;
    private final LastDuration endToEnd = new LastDuration();
    private final LastDuration freshness = new LastDuration();

    /** Measurements in a registry. */
    public PublishMetrics(MeterRegistry registry) {
        this.registry = registry;
        ServiceMeter.registerAll(registry, PublishMeter.values());
        var stage = Tags.of("stage", Stage.PUBLISH.word());
        StageMeter.END_TO_END.watch(registry, stage, endToEnd);
        StageMeter.FRESHNESS.watch(registry, stage, freshness);
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

    /** Counts the outcomes of records, or of tries of them. */
    public void items(String outcome, long number) {
        PublishMeter.ITEMS.count(registry, outcome, (double) number);
    }

    /** Counts the outcome of a bulk request. */
    public void bulk(String outcome) {
        PublishMeter.BULKS.count(registry, outcome);
    }

    /** Counts a dead letter. */
    public void deadLetter(String reason) {
        PublishMeter.DEAD_LETTERS.count(registry, reason);
    }

    /** Counts the outcome of a redriven dead letter. */
    public void redriven(String outcome) {
        PublishMeter.REDRIVES.count(registry, outcome);
    }

    /** Counts the outcomes of records in a rebuild, or of tries of them. */
    public void rebuilt(String outcome, long number) {
        PublishMeter.REBUILD_ITEMS.count(registry, outcome, (double) number);
    }

    /** Counts the outcome of a rebuild on this instance. */
    public void rebuild(String outcome) {
        PublishMeter.REBUILDS.count(registry, outcome);
    }

    /** Records the time from the observation of a release to the index. */
    public void indexedAfter(Duration time) {
        observedToIndexed.record(time.toMillis() / 1000.0);
        endToEnd.set(time);
    }

    /** Records the time from the publication of a release by its source to the index. */
    public void publishedBefore(Duration time) {
        freshness.set(time);
    }

    /** Counts a document with a link to an earlier release, or another outcome of the search for it. */
    public void nearDuplicates(String outcome) {
        PublishMeter.NEAR_DUPLICATES.count(registry, outcome);
    }

    /** Counts the fields left out of a document. */
    public void leftOut(int fields) {
        if (fields > 0) {
            leftOut.increment((double) fields);
        }
    }

    /** Registers the gauge of an incomplete index. */
    public void watchIncomplete(BooleanSupplier incomplete) {
        PublishMeter.INCOMPLETE.watch(registry, () -> incomplete.getAsBoolean() ? 1 : 0);
    }

    /** Registers the gauge of paused publishing. */
    public void watchPaused(BooleanSupplier paused) {
        PublishMeter.PAUSED.watch(registry, () -> paused.getAsBoolean() ? 1 : 0);
    }
}
