package org.communique.enrich.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** The meters of this service; {@code METERS.md} is made of them. */
public enum EnrichMeter {
    /** See the description. */
    RECORDS(
            "communique.enrich.records",
            "counter",
            "outcome",
            "Records of releases.raw by what became of them: enriched, passed-on, unreadable, poison. The last two went to releases.raw-dlt."),

    /** See the description. */
    BODIES(
            "communique.enrich.bodies",
            "counter",
            "from",
            "Enriched releases by where their body was found: feed, page, nowhere. The last have a headline and no words below it."),

    /** See the description. */
    STEP("communique.enrich.step", "timer", "step", "Time that a step took for a release, by the step's name."),

    /** See the description. */
    AGE(
            "communique.enrich.age",
            "timer",
            "outcome",
            "Time from the observation of a release by the ingest service to its leaving this one: enriched, passed-on."),

    /** See the description. */
    TIMED_OUT(
            "communique.enrich.timed-out",
            "counter",
            "place",
            "Tries of a release that took too long, by where they were. After the first one a release is tried once more, alone."),

    /** See the description. */
    ABANDONED(
            "communique.enrich.abandoned",
            "gauge",
            "",
            "Threads that go on after their try took too long and was interrupted. At communique.enrich.max-abandoned nothing is begun: restart the service."),

    /** See the description. */
    PAUSED(
            "communique.enrich.paused",
            "gauge",
            "",
            "1 while records are not enriched although they could be read; health says why and since when."),

    /** See the description. */
    TRIED(
            "communique.enrich.tried",
            "counter",
            "outcome",
            "Answers of POST /enrichments: enriched, refused, busy (429, 503).");

    private final String meterName;
    private final String kind;
    private final String tag;
    private final String description;

    EnrichMeter(String meterName, String kind, String tag, String description) {
        this.meterName = meterName;
        this.kind = kind;
        this.tag = tag;
        this.description = description;
    }

    /** The name in the registry; Prometheus shows it with underscores. */
    public String meterName() {
        return meterName;
    }

    /** What it is: a counter, a timer or a gauge. */
    public String kind() {
        return kind;
    }

    /** The name of its one tag, empty for a gauge. */
    public String tag() {
        return tag;
    }

    /** What it measures, and the values of the tag. */
    public String description() {
        return description;
    }

    /** Counts one more. */
    public void count(MeterRegistry registry, String tagValue) {
        Counter.builder(meterName)
                .description(description)
                .tag(tag, tagValue)
                .register(registry)
                .increment();
    }

    /** Shows a number that changes by itself. */
    public void watch(MeterRegistry registry, Supplier<Number> number) {
        Gauge.builder(meterName, number).description(description).register(registry);
    }

    /** A timer to record with. */
    public Timer timer(MeterRegistry registry, String tagValue) {
        return Timer.builder(meterName)
                .description(description)
                .tag(tag, tagValue)
                .register(registry);
    }

    /** Records how long something took. */
    public void record(MeterRegistry registry, String tagValue, Duration time) {
        timer(registry, tagValue).record(time);
    }
}
