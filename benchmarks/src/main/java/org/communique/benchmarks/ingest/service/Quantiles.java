package org.communique.benchmarks.ingest.service;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Filter for quantiles of every timer, over all values since the start. */
public final class Quantiles implements MeterFilter {

    private static final Duration LONG = Duration.ofHours(1);

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return DistributionStatisticConfig.builder()
                .percentiles(.5, .95, .99)
                .expiry(LONG)
                .bufferLength(1)
                .build()
                .merge(config);
    }

    /** Prints the quantiles of a timer. */
    public static void print(String what, Timer timer) {
        var snapshot = timer.takeSnapshot();
        System.out.printf(
                "%s: %s, longest %.0f ms, of %d%n",
                what,
                Arrays.stream(snapshot.percentileValues()).map(Quantiles::text).collect(Collectors.joining(", ")),
                snapshot.max(TimeUnit.MILLISECONDS),
                snapshot.count());
    }

    private static String text(ValueAtPercentile value) {
        return "p%.0f %.0f ms".formatted(value.percentile() * 100, value.value(TimeUnit.MILLISECONDS));
    }
}
