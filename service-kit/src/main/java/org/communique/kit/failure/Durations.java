package org.communique.kit.failure;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Durations for people: {@code 5 s}, {@code 1 h 30 min}. */
public final class Durations {

    private Durations() {}

    /** Returns the duration with its units. */
    public static String text(Duration duration) {
        if (duration.isNegative()) {
            return "-" + text(duration.negated());
        }
        var parts = Stream.of(
                        part(duration.toDaysPart(), "d"),
                        part(duration.toHoursPart(), "h"),
                        part(duration.toMinutesPart(), "min"),
                        part(duration.toSecondsPart(), "s"),
                        part(duration.toMillisPart(), "ms"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? "0 s" : parts;
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + " " + unit;
    }
}
