package org.communique.benchmarks.figure;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Sample of measurements. Immutable. */
public final class Sample {

    private static final double NANOS_PER_MILLI = 1e6;

    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /** Creates a sample of any measurements. */
    public static Sample of(DoubleStream measured) {
        return new Sample(measured.sorted().toArray());
    }

    /** Creates a sample of times in milliseconds from nanoseconds. */
    public static Sample ofNanos(LongStream nanos) {
        return of(nanos.mapToDouble(each -> each / NANOS_PER_MILLI));
    }

    /** Returns the median; not a number when the sample is empty. */
    public double median() {
        int middle = sorted.length / 2;
        if (sorted.length % 2 == 1) {
            return sorted[middle];
        }
        return sorted.length == 0 ? Double.NaN : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Returns the quantile of a share, 0 to 1, in the unit of the sample; not a number when the sample is empty. */
    public double quantile(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    /** Describes a sample of milliseconds for people. */
    public String inMillis() {
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.0f ms, of %d"
                .formatted(quantile(.5), quantile(.95), quantile(.99), quantile(1), sorted.length);
    }
}
