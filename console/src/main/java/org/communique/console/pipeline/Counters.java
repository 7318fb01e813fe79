package org.communique.console.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Meters of one instance of a service at one moment, in the text format of Prometheus 0.0.4.
 *
 * @param values by name and labels as written
 */
record Counters(Map<String, Double> values) {

    private static final String INSTANCE = "process_start_time_seconds";
    private static final Pattern LINE =
            Pattern.compile("(?m)^([a-zA-Z_:][\\w:]*)(\\{[^\\n]*\\})? ([-+]?[\\w.+-]+)(?: \\d+)?$");

    Counters {
        values = Map.copyOf(values);
    }

    /** Reads the values of some meters, and the start time of the process. */
    static Counters of(String text, Set<String> meters) {
        var values = new HashMap<String, Double>();
        LINE.matcher(text).results().forEach(line -> {
            var name = line.group(1);
            if (meters.contains(name) || name.equals(INSTANCE)) {
                values.put(name + (line.group(2) == null ? "" : line.group(2)), number(line.group(3)));
            }
        });
        return new Counters(values);
    }

    /** Returns the start of the process in Unix seconds: another one is another instance, or the same after a restart. */
    double instance() {
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(INSTANCE))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    /**
     * Returns the sum of a meter over the series with one of the labels, such as {@code outcome="written"}, or over all for no
     * labels; NaN without any series.
     */
    double sum(String name, List<String> labels) {
        var found = values.entrySet().stream()
                .filter(value -> value.getKey().equals(name) || value.getKey().startsWith(name + "{"))
                .filter(value -> labels.isEmpty() || hasOne(value.getKey(), labels))
                .mapToDouble(Map.Entry::getValue)
                .toArray();
        double sum = found.length == 0 ? Double.NaN : 0;
        for (double one : found) {
            sum += one;
        }
        return sum;
    }

    /** Returns the values of a meter by the value of one of its labels. */
    Map<String, Double> by(String name, String label) {
        var pattern = Pattern.compile(Pattern.quote(label) + "=\"([^\"]*)\"");
        var sums = new HashMap<String, Double>();
        values.forEach((series, value) -> {
            var found = pattern.matcher(series);
            if (series.startsWith(name + "{") && found.find()) {
                sums.merge(found.group(1), value, Double::sum);
            }
        });
        return sums;
    }

    private static boolean hasOne(String series, List<String> labels) {
        return labels.stream().anyMatch(label -> series.contains("{" + label) || series.contains("," + label));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
