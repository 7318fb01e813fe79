package org.communique.enrich.evaluation;

import java.util.List;

/**
 * One thing that was measured, and what it is held against.
 *
 * @param metric what was measured, such as {@code ROUGE-1}
 * @param data on which texts
 * @param sense which way is better
 * @param ours what the step reaches
 * @param floor what it has to reach; a test fails where it does not
 * @param aim what it would be good to reach
 * @param yardsticks what other ways reach
 */
public record Figure(
        String metric, String data, Sense sense, double ours, double floor, double aim, List<Yardstick> yardsticks) {

    /** Which way is better. */
    public enum Sense {
        /** Quality: more is better. */
        AT_LEAST("≥"),
        /** Errors: fewer are better. */
        AT_MOST("≤");

        private final String sign;

        Sense(String sign) {
            this.sign = sign;
        }

        /** How it is written before a bound. */
        public String sign() {
            return sign;
        }

        private boolean holds(double value, double bound) {
            return this == AT_LEAST ? value >= bound : value <= bound;
        }
    }

    /** Copies the list. */
    public Figure {
        yardsticks = List.copyOf(yardsticks);
    }

    /** Quality: the more, the better. */
    public static Figure atLeast(
            String metric, String data, double ours, double floor, double aim, Yardstick... yardsticks) {
        return new Figure(metric, data, Sense.AT_LEAST, ours, floor, aim, List.of(yardsticks));
    }

    /** Errors: the fewer, the better. */
    public static Figure atMost(
            String metric, String data, double ours, double floor, double aim, Yardstick... yardsticks) {
        return new Figure(metric, data, Sense.AT_MOST, ours, floor, aim, List.of(yardsticks));
    }

    /** Whether it reaches what it has to. */
    public boolean holds() {
        return sense.holds(ours, floor);
    }

    /** Whether it reaches what it would be good to reach. */
    public boolean reachesAim() {
        return sense.holds(ours, aim);
    }
}
