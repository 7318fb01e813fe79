package org.communique.benchmarks.figure;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Measurements of one thing. Immutable. */
public final class Sample {

    private static final double NANOS_PER_MILLI = 1e6;

    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /** Any measurements. */
    public static Sample of(DoubleStream measured) {
        return new Sample(measured.sorted().toArray());
    }

    /** Times in nanoseconds, as measurements in milliseconds. */
    public static Sample ofNanos(LongStream nanos) {
        return of(nanos.mapToDouble(each -> each / NANOS_PER_MILLI));
    }

    /** The middle one, or the mean of the two in the middle; not a number when there is none. */
    public double median() {
        int middle = sorted.length / 2;
        if (sorted.length % 2 == 1) {
            return sorted[middle];
        }
        return sorted.length == 0 ? Double.NaN : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * What a share of them, 0 to 1, does not exceed; not a number when there is none. Of times in milliseconds, so is the
     * result.
     */
    public double quantile(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    /** Times, for people: of what they are in, milliseconds. */
    public String inMillis() {
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.0f ms, of %d"
                .formatted(quantile(.5), quantile(.95), quantile(.99), quantile(1), sorted.length);
    }
}
