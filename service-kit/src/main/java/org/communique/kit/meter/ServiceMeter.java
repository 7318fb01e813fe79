package org.communique.kit.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** Meter of a service, a constant of its enum of meters. */
public interface ServiceMeter {

    /** Returns its specification. */
    MeterSpec spec();

    /** Returns its name in the registry. */
    default String meterName() {
        return spec().name();
    }

    /** Returns its one tag; blank when there is none. */
    default String tag() {
        return spec().tag();
    }

    /** Returns its tag with a value. */
    default Tags tags(String value) {
        return Tags.of(tag(), value);
    }

    /** Registers the counters and timers of all known values of their tags, so that each is there with 0 from the start. */
    static void registerAll(MeterRegistry registry, ServiceMeter... meters) {
        for (var meter : meters) {
            meter.registerAll(registry);
        }
    }

    /** Registers the counter or timer of each known value of its tag; nothing for another kind. */
    private void registerAll(MeterRegistry registry) {
        var values = spec().values();
        switch (spec().kind()) {
            case COUNTER -> {
                if (tag().isEmpty()) {
                    counter(registry, Tags.empty());
                }
                values.forEach(value -> counter(registry, tags(value)));
            }
            case TIMER -> values.forEach(value -> timer(registry, value));
            case HISTOGRAM, GAUGE -> {}
        }
    }

    private Counter counter(MeterRegistry registry, Tags tags) {
        return Counter.builder(meterName())
                .description(spec().meaning())
                .tags(tags)
                .register(registry);
    }

    /** Counts one, of a value of its tag. */
    default void count(MeterRegistry registry, String value) {
        count(registry, value, 1);
    }

    /** Counts a number, of a value of its tag. */
    default void count(MeterRegistry registry, String value, double number) {
        counter(registry, tags(value)).increment(number);
    }

    /** Returns the timer of a value of its tag. */
    default Timer timer(MeterRegistry registry, String value) {
        return Timer.builder(meterName())
                .description(spec().meaning())
                .tags(tags(value))
                .register(registry);
    }

    /** Records a duration, of a value of its tag. */
    default void record(MeterRegistry registry, String value, Duration time) {
        timer(registry, value).record(time);
    }

    /** Records a duration in its histogram. */
    default void record(MeterRegistry registry, Duration time) {
        Timer.builder(meterName())
                .description(spec().meaning())
                .publishPercentileHistogram()
                .register(registry)
                .record(time);
    }

    /** Shows a changing number. */
    default void watch(MeterRegistry registry, Supplier<Number> number) {
        watch(registry, Tags.empty(), number);
    }

    /** Shows a changing number, of values of its tags. */
    default void watch(MeterRegistry registry, Tags tags, Supplier<Number> number) {
        Gauge.builder(meterName(), number)
                .description(spec().meaning())
                .tags(tags)
                .register(registry);
    }
}
