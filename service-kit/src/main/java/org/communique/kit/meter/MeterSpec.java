package org.communique.kit.meter;

import java.util.List;

/**
 * Specification of a meter.
 *
 * @param name in Micrometer's spelling
 * @param kind of meter
 * @param tag its one tag; blank when there is none
 * @param values of the tag; empty when they are not fixed
 * @param meaning in a sentence or two, for the table of meters and for Prometheus
 */
public record MeterSpec(String name, Kind kind, String tag, List<String> values, String meaning) {

    /** Copies the list. */
    public MeterSpec {
        values = List.copyOf(values);
    }

    /** Kind of meter. */
    public enum Kind {
        /** Only goes up. */
        COUNTER("_total"),
        /** Counts and sums durations. */
        TIMER("_seconds"),
        /** Counts and sums durations, and has the buckets of a histogram. */
        HISTOGRAM("_seconds"),
        /** The value at this moment. */
        GAUGE("");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }

    /** Returns a counter with a tag and its values. */
    public static MeterSpec counter(String name, String tag, List<String> values, String meaning) {
        return new MeterSpec(name, Kind.COUNTER, tag, values, meaning);
    }

    /** Returns a counter with a tag. */
    public static MeterSpec counter(String name, String tag, String meaning) {
        return counter(name, tag, List.of(), meaning);
    }

    /** Returns a counter without a tag. */
    public static MeterSpec counter(String name, String meaning) {
        return counter(name, "", meaning);
    }

    /** Returns a timer with a tag and its values. */
    public static MeterSpec timer(String name, String tag, List<String> values, String meaning) {
        return new MeterSpec(name, Kind.TIMER, tag, values, meaning);
    }

    /** Returns a timer with a tag. */
    public static MeterSpec timer(String name, String tag, String meaning) {
        return timer(name, tag, List.of(), meaning);
    }

    /** Returns a histogram of durations without a tag. */
    public static MeterSpec histogram(String name, String meaning) {
        return new MeterSpec(name, Kind.HISTOGRAM, "", List.of(), meaning);
    }

    /** Returns a gauge with a tag. */
    public static MeterSpec gauge(String name, String tag, String meaning) {
        return new MeterSpec(name, Kind.GAUGE, tag, List.of(), meaning);
    }

    /** Returns a gauge without a tag. */
    public static MeterSpec gauge(String name, String meaning) {
        return gauge(name, "", meaning);
    }

    /** Returns its name in Prometheus. */
    public String prometheusName() {
        return name.replace('.', '_').replace('-', '_') + kind.suffix;
    }
}
