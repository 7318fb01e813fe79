package org.communique.ingest.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Everything this service counts. {@code METERS.md} is written from this list. */
public enum IngestMeters {
    /** Polls that ended, by what they found. */
    POLLS("communique.ingest.polls", Kind.COUNTER, "outcome"),

    /** Releases that were looked at, by what was decided about them. */
    RELEASES("communique.ingest.releases", Kind.COUNTER, "decision"),

    /** Seconds from when a poll, or a look at article pages, was due to when it began. */
    LAG("communique.ingest.lag", Kind.TIMER, ""),

    /** Documents that had nothing in common with the one before, so that items may have been missed between them. */
    OVERLAPS("communique.ingest.overlaps", Kind.COUNTER, "outcome"),

    /** Article pages that were asked for, by what came back. */
    PAGES("communique.ingest.pages", Kind.COUNTER, "outcome"),

    /** Article pages of recent releases that were looked at again, by what came of it. */
    REVISITS("communique.ingest.revisits", Kind.COUNTER, "outcome"),

    /** What was asked of hubs and what they pushed (WebSub), by what came of it. */
    WEBSUB("communique.ingest.websub", Kind.COUNTER, "outcome"),

    /** Pushes and withdrawals by request, by how they were answered. */
    PUSHES("communique.ingest.pushes", Kind.COUNTER, "outcome"),

    /** Kafka transactions, by how they ended. */
    TRANSACTIONS("communique.ingest.transactions", Kind.COUNTER, "outcome"),

    /** Text that could not travel or could not be read, by what became of it. */
    OVERSIZE("communique.ingest.oversize", Kind.COUNTER, "outcome"),

    /** Records of our own topics that could not be read and were skipped, by topic. */
    UNREADABLE("communique.ingest.unreadable", Kind.COUNTER, "topic"),

    /** Seconds from the feed's answer to Kafka's acknowledgement, page fetches included. */
    ACKNOWLEDGED("communique.ingest.acknowledged", Kind.TIMER, ""),

    /** Feeds that this instance owns, by how they are. */
    FEEDS("communique.ingest.feeds", Kind.GAUGE, "condition");

    /** What a meter measures with. */
    public enum Kind {
        /** Only goes up. */
        COUNTER,
        /** Counts and sums durations. */
        TIMER,
        /** The value at this moment. */
        GAUGE
    }

    private final String meterName;
    private final Kind kind;
    private final String tag;

    IngestMeters(String meterName, Kind kind, String tag) {
        this.meterName = meterName;
        this.kind = kind;
        this.tag = tag;
    }

    /** The name, as Micrometer has it. */
    public String meterName() {
        return meterName;
    }

    /** What it measures with. */
    public Kind kind() {
        return kind;
    }

    /** The one tag; empty when there is none. */
    public String tag() {
        return tag;
    }

    /**
     * Counts one.
     *
     * @param value of the tag
     */
    public void count(MeterRegistry registry, String value) {
        registry.counter(meterName, tag, value).increment();
    }

    /** Counts a duration. */
    public void time(MeterRegistry registry, Duration duration) {
        Timer.builder(meterName).publishPercentileHistogram().register(registry).record(duration);
    }

    /** The tags of one value, for a gauge. */
    public Tags tags(String value) {
        return Tags.of(tag, value);
    }
}
