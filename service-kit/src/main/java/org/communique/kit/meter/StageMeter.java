package org.communique.kit.meter;

/** Meters of every stage that consumes a topic, the same in each, with the tag {@code stage}. */
public enum StageMeter implements ServiceMeter {
    LAG_RECORDS(
            gauge(
                    "communique.lag.records",
                    "Readable records between the committed offset and the end of the consumed topic, measured from outside the consumer: right while it is paused. Transaction markers are none.")),

    LAG_SECONDS(
            gauge(
                    "communique.lag.seconds",
                    "Seconds since the observation of the oldest unprocessed record (its `ce_time`, else its Kafka timestamp); 0 without one. Counts on while Kafka does not answer.")),

    LAG_OLDEST(gauge(
            "communique.lag.oldest.seconds",
            "Time of the oldest unprocessed record in Unix seconds; NaN without one.")),

    LAG_AGE(gauge("communique.lag.age.seconds", "Seconds since the lag was measured last.")),

    /** Its second tag is {@code verdict}. */
    LAG_VERDICT(
            gauge(
                    "communique.lag.verdict",
                    "1 for the present verdict on the lag, 0 for the others, by `verdict`: ok, growing (does not shrink), stalled (nobody goes on), stopped (no consumer).")),

    END_TO_END(
            gauge(
                    "communique.end.to.end.seconds",
                    "Seconds from the observation of a release by ingest to the end of the stage (enrich: committed; publish: indexed), of the last one.")),

    FRESHNESS(
            gauge(
                    "communique.freshness.seconds",
                    "Seconds from the publication of a release, as its source dates it, to its indexing, of the last one with a date; of stage publish.")),

    DEAD_LETTERS_OPEN(gauge(
            "communique.dead.letters.open",
            "Dead letters of the stage that are neither redriven nor discarded; NaN while unknown.")),

    BRAKE_ENGAGED(gauge(
            "communique.brake.engaged",
            "1 while the stage is paused because too many of its last records would become dead letters, else 0."));

    @SuppressWarnings("ImmutableEnumChecker") // its list is a copy
    private final MeterSpec spec;

    StageMeter(MeterSpec spec) {
        this.spec = spec;
    }

    private static MeterSpec gauge(String name, String meaning) {
        return MeterSpec.gauge(name, "stage", meaning);
    }

    @Override
    public MeterSpec spec() {
        return spec;
    }
}
