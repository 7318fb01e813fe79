package org.communique.console.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rate of a counter over the last minute. Behind one address there may be several instances, which answer in turn: each is
 * compared with itself alone, and the rates are added up. Not thread-safe.
 */
final class CounterRate {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final double MILLIS = 1000.0;

    private final Map<Double, Deque<Reading>> instances = new HashMap<>();

    /** Value of an instance's counter. */
    private record Reading(Instant at, double value) {}

    /**
     * Adds a value.
     *
     * @param instance start of its process
     */
    void add(Instant at, double instance, double value) {
        if (Double.isNaN(value)) {
            return;
        }
        var readings = instances.computeIfAbsent(instance, _ -> new ArrayDeque<>());
        if (!readings.isEmpty() && value < readings.getLast().value()) {
            readings.clear();
        }
        readings.add(new Reading(at, value));
        forget(at);
    }

    /** Returns the rate per second; null before there are two values of one instance. */
    @Nullable
    Double perSecond() {
        var known = instances.values().stream()
                .filter(readings -> readings.size() > 1)
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        return known.stream().mapToDouble(CounterRate::rate).sum();
    }

    private void forget(Instant now) {
        var oldest = now.minus(WINDOW);
        for (var readings : instances.values()) {
            // The last one before the window stays: the window begins with it.
            while (readings.size() > 2 && !secondOf(readings).at().isAfter(oldest)) {
                readings.removeFirst();
            }
        }
        instances.values().removeIf(readings -> readings.getLast().at().isBefore(oldest));
    }

    private static Reading secondOf(Deque<Reading> readings) {
        var all = readings.iterator();
        all.next();
        return all.next();
    }

    private static double rate(Deque<Reading> readings) {
        var first = readings.getFirst();
        var last = readings.getLast();
        double seconds = Duration.between(first.at(), last.at()).toMillis() / MILLIS;
        return seconds <= 0 ? 0 : (last.value() - first.value()) / seconds;
    }
}
