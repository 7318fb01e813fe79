package org.communique.console.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * Releases per day as bars of inline SVG, in a view box of 600 by 48.
 *
 * @param bars the earliest first
 * @param total number of releases
 * @param days number of days
 */
record DailyChart(List<Bar> bars, long total, int days) {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 48;

    /** Bar of a day. */
    record Bar(double x, double y, double width, double height, String label) {}

    /** Copies the list. */
    DailyChart {
        bars = List.copyOf(bars);
    }

    /** Draws days. */
    static DailyChart of(SequencedMap<LocalDate, Long> days) {
        long highest = Math.max(
                1, days.values().stream().mapToLong(Long::longValue).max().orElse(1));
        double step = (double) WIDTH / Math.max(1, days.size());
        var bars = new ArrayList<Bar>();
        int at = 0;
        for (var day : days.entrySet()) {
            double height = day.getValue() == 0 ? 0 : Math.max(2, (double) HEIGHT * day.getValue() / highest);
            bars.add(new Bar(
                    rounded(at * step),
                    rounded(HEIGHT - height),
                    rounded(step * 0.8),
                    rounded(height),
                    "%s: %d".formatted(day.getKey(), day.getValue())));
            at++;
        }
        return new DailyChart(
                bars, days.values().stream().mapToLong(Long::longValue).sum(), days.size());
    }

    /** Returns the mean of a day, with one digit. */
    public String perDay() {
        return String.format(Locale.ROOT, "%.1f", (double) total / Math.max(1, days));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
