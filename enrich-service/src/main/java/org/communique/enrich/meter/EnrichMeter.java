package org.communique.enrich.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** The meters of this service; {@code METERS.md} is made of them. */
public enum EnrichMeter {
    /** See the description. */
    RECORDS(
            "communique.enrich.records",
            "counter",
            "outcome",
            "Records of releases.raw by what became of them: enriched, passed-on, unreadable, poison. The last two went to releases.raw-dlt."),

    /** See the description. */
    STEP("communique.enrich.step", "timer", "step", "Time that a step took for a release, by the step's name."),

    /** See the description. */
    AGE(
            "communique.enrich.age",
            "timer",
            "outcome",
            "Time from the observation of a release by the ingest service to its leaving this one: enriched, passed-on."),

    /** See the description. */
    ABANDONED(
            "communique.enrich.abandoned",
            "counter",
            "place",
            "Releases given up because a step took too long. Its thread may still run: restart the service when this grows."),

    /** See the description. */
    TRIED("communique.enrich.tried", "counter", "outcome", "Answers of POST /enrichments: enriched, refused.");

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

    /** What it is: a counter or a timer. */
    public String kind() {
        return kind;
    }

    /** The name of its one tag. */
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
