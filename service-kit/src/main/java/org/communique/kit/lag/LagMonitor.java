package org.communique.kit.lag;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.communique.contracts.wire.Stage;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.loop.SupervisedLoop;
import org.communique.kit.meter.StageMeter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Periodic measurement of the lag of a stage. A change of the verdict is logged. While Kafka does not answer, the last
 * measurement stays, and its oldest unprocessed record grows older. Thread-safe.
 */
public final class LagMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(LagMonitor.class);
    private static final double MILLIS = 1000.0;

    private final Stage stage;
    private final String group;
    private final LagReader reader;
    private final LagSettings settings;
    private final InstantSource clock;
    private final LagWindow window;
    private volatile State state;

    /** Last measurement, and the verdict with its beginning. */
    private record State(@Nullable GroupLag last, LagVerdict verdict, Instant since) {}

    /** @param group consumer group of the stage */
    public LagMonitor(Stage stage, String group, LagReader reader, LagSettings settings, InstantSource clock) {
        this.stage = stage;
        this.group = group;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
        this.window = new LagWindow(settings.window());
        this.state = new State(null, LagVerdict.OK, clock.instant());
    }

    /** Returns the loop of measurements, to be started. */
    public SupervisedLoop loop() {
        return SupervisedLoop.forever("lag-" + stage.word(), settings.interval(), this::measure)
                .withBackOff(settings.interval(), settings.interval());
    }

    private void measure() {
        try {
            add(reader.read(group, stage.topic().topicName()));
        } catch (BrokerException e) { // An outage of Kafka is logged by its probe.
            LOG.debug("lag unknown stage={}", stage.word(), e);
        }
    }

    void add(GroupLag measured) {
        window.add(measured);
        var verdict = window.verdict();
        var before = state;
        if (verdict == before.verdict()) {
            state = new State(measured, verdict, before.since());
            return;
        }
        state = new State(measured, verdict, measured.at());
        log(before, state);
    }

    private void log(State before, State after) {
        if (after.verdict() == LagVerdict.OK) {
            LOG.info(
                    "lag ok stage={} after={} seconds={}",
                    stage.word(),
                    before.verdict().word(),
                    Duration.between(before.since(), after.since()).toSeconds());
        } else {
            var report = report();
            LOG.warn(
                    "lag {} stage={} group={} topic={} records={} seconds={} oldest={} members={}",
                    report.verdict(),
                    report.stage(),
                    report.group(),
                    report.topic(),
                    report.records(),
                    Math.round(report.seconds()),
                    report.oldest(),
                    report.members());
        }
    }

    /** Returns the last measurement. */
    public LagReport report() {
        var now = state;
        var last = now.last();
        return new LagReport(
                stage.word(),
                group,
                stage.topic().topicName(),
                last == null ? null : last.at(),
                last == null ? null : last.records(),
                last == null || last.isExact(),
                seconds(GroupLag.age(oldest(now), clock.instant())),
                oldest(now).orElse(null),
                last == null ? 0 : last.members(),
                now.verdict().word(),
                now.since());
    }

    private static Optional<Instant> oldest(State state) {
        return Optional.ofNullable(state.last()).flatMap(GroupLag::oldest);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MILLIS;
    }

    /** Registers the gauges of the lag. Before the first measurement they are NaN. */
    public void watch(MeterRegistry meters) {
        watch(meters, StageMeter.LAG_RECORDS, GroupLag::records);
        watch(meters, StageMeter.LAG_SECONDS, last -> seconds(GroupLag.age(last.oldest(), clock.instant())));
        watch(
                meters,
                StageMeter.LAG_OLDEST,
                last -> last.oldest().map(time -> time.toEpochMilli() / MILLIS).orElse(Double.NaN));
        watch(meters, StageMeter.LAG_AGE, last -> seconds(Duration.between(last.at(), clock.instant())));
        for (var verdict : LagVerdict.values()) {
            StageMeter.LAG_VERDICT.watch(
                    meters,
                    tags().and("verdict", verdict.word()),
                    () -> state.last() == null ? Double.NaN : state.verdict() == verdict ? 1 : 0);
        }
    }

    private void watch(MeterRegistry meters, StageMeter meter, ToDoubleFunction<GroupLag> value) {
        meter.watch(meters, tags(), () -> {
            var last = state.last();
            return last == null ? Double.NaN : value.applyAsDouble(last);
        });
    }

    private Tags tags() {
        return Tags.of("stage", stage.word());
    }
}
