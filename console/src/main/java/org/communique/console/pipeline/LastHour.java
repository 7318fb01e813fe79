package org.communique.console.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.communique.kit.lag.LagReport;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the last hour, in the memory of this console alone: they begin with its start. At most 240, one for each quarter
 * of a minute. Thread-safe.
 */
final class LastHour {

    private static final Duration LENGTH = Duration.ofHours(1);
    private static final Duration STEP = Duration.ofSeconds(15);

    private final Deque<Figures> all = new ArrayDeque<>();

    /** Figures of one moment; NaN where not known. */
    private record Figures(
            Instant at, double ingested, double enriched, double published, double rawLag, double enrichedLag) {

        static Figures of(PipelineState state) {
            return new Figures(
                    state.at(),
                    perMinute(state.ingest()),
                    perMinute(state.enrich()),
                    perMinute(state.publish()),
                    seconds(state.raw()),
                    seconds(state.enriched()));
        }

        private static double perMinute(StageState stage) {
            var perSecond = stage.perSecond();
            return perSecond == null ? Double.NaN : perSecond * 60;
        }

        private static double seconds(LagReport lag) {
            return lag.measuredAt() == null ? Double.NaN : lag.seconds();
        }
    }

    /**
     * Series of one figure.
     *
     * @param x seconds before now, negative
     * @param y figures; null where not known
     */
    record Series(List<Long> x, List<@Nullable Double> y) {}

    /** Adds the figures of a state, unless the last ones are newer than a quarter of a minute. */
    synchronized void add(PipelineState state) {
        if (!all.isEmpty() && all.getLast().at().plus(STEP).isAfter(state.at())) {
            return;
        }
        all.add(Figures.of(state));
        while (all.getFirst().at().isBefore(state.at().minus(LENGTH))) {
            all.removeFirst();
        }
    }

    synchronized Series ingested(Instant now) {
        return series(now, Figures::ingested);
    }

    synchronized Series enriched(Instant now) {
        return series(now, Figures::enriched);
    }

    synchronized Series published(Instant now) {
        return series(now, Figures::published);
    }

    synchronized Series rawLag(Instant now) {
        return series(now, Figures::rawLag);
    }

    synchronized Series enrichedLag(Instant now) {
        return series(now, Figures::enrichedLag);
    }

    private Series series(Instant now, Function<Figures, Double> figure) {
        var x = all.stream()
                .map(one -> -Duration.between(one.at(), now).toSeconds())
                .toList();
        var y = new java.util.ArrayList<@Nullable Double>();
        all.stream().map(figure).forEach(value -> y.add(Double.isNaN(value) ? null : rounded(value)));
        return new Series(x, java.util.Collections.unmodifiableList(y));
    }

    private static Double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
