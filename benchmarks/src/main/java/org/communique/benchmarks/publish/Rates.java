package org.communique.benchmarks.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.communique.benchmarks.figure.Sample;

/** Measured rates in documents a second, round by round. Not thread-safe. */
final class Rates {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<String, List<Double>> byName = new LinkedHashMap<>();

    /** Adds and prints the rate of one round. */
    void add(String name, int documents, long nanos) {
        double rate = documents / (nanos / NANOS_PER_SECOND);
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(rate);
        System.out.printf("  %-44s %7.0f documents/s%n", name, rate);
    }

    /** Returns the median over the rounds. */
    double median(String name) {
        return Sample.of(rates(name).stream().mapToDouble(rate -> rate)).median();
    }

    /** Returns the median of the ratios to a baseline in the same round. */
    double ratio(String name, String baseline) {
        var own = rates(name);
        var others = rates(baseline);
        return Sample.of(IntStream.range(0, own.size()).mapToDouble(round -> own.get(round) / others.get(round)))
                .median();
    }

    private List<Double> rates(String name) {
        var rates = byName.get(name);
        if (rates == null) {
            throw new IllegalArgumentException(
                    "'%s' was not measured (expected: one of %s)".formatted(name, byName.keySet()));
        }
        return rates;
    }

    /** Prints the medians, each beside a baseline. */
    void print(String baseline) {
        System.out.println("medians, of rates and of ratios within a round:");
        byName.keySet()
                .forEach(name -> System.out.printf(
                        "  %-44s %7.0f documents/s, %.2f x %s%n", name, median(name), ratio(name, baseline), baseline));
    }
}
