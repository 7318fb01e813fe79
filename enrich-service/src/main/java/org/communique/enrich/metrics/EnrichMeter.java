package org.communique.enrich.metrics;

import java.util.List;
import org.communique.kit.meter.MeterSpec;
import org.communique.kit.meter.ServiceMeter;

/** Meters of this service; {@code METERS.md} is made from them. */
public enum EnrichMeter implements ServiceMeter {
    RECORDS(MeterSpec.counter(
            "communique.enrich.records",
            "outcome",
            List.of("enriched", "forwarded", "unreadable", "failed"),
            "Records of releases.raw by outcome. The last two went to releases.raw-dlt.")),

    BODIES(MeterSpec.counter(
            "communique.enrich.bodies",
            "from",
            List.of("feed", "page", "nowhere"),
            "Enriched releases by the place of their body. The last have a headline and no words below it.")),

    /** Its second tag is {@code outcome}. */
    STEP(
            MeterSpec.timer(
                    "communique.enrich.step",
                    "step",
                    "Time that a step took for a release, by its name; and by outcome: added, nothing, skipped. Provenance has the reason of the last.")),

    LATENCY(MeterSpec.timer(
            "communique.enrich.latency",
            "outcome",
            List.of("enriched", "forwarded"),
            "Time from the observation of a release by the ingest service to the commit of this one.")),

    TIMED_OUT(
            MeterSpec.counter(
                    "communique.enrich.timed-out",
                    "place",
                    "Tries of a release that took too long, by step. After the first one a release is tried once more, alone.")),

    ABANDONED(
            MeterSpec.gauge(
                    "communique.enrich.abandoned",
                    "Threads that go on after their try took too long and was interrupted. At communique.enrich.max-abandoned nothing is begun: restart the service.")),

    PAUSED(MeterSpec.gauge(
            "communique.enrich.paused",
            "1 while records are not enriched although they could be read; health has the reason.")),

    REDRIVES(MeterSpec.counter(
            "communique.enrich.redrives",
            "outcome",
            List.of("enriched", "duplicate", "superseded", "dead-again"),
            "Dead letters of releases.raw-dlt processed again, by outcome. The last stay open.")),

    REQUESTS(MeterSpec.counter(
            "communique.enrich.requests",
            "outcome",
            List.of("enriched", "refused", "busy"),
            "Answers of POST /enrichments; `busy`: 429 and 503."));

    @SuppressWarnings("ImmutableEnumChecker") // its list is a copy
    private final MeterSpec spec;

    EnrichMeter(MeterSpec spec) {
        this.spec = spec;
    }

    @Override
    public MeterSpec spec() {
        return spec;
    }
}
