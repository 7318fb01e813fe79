package org.communique.publish.metrics;

import java.util.List;
import org.communique.kit.meter.MeterSpec;
import org.communique.kit.meter.ServiceMeter;

/** Meters of this service; {@code METERS.md} is made from them. */
public enum PublishMeter implements ServiceMeter {
    ITEMS(MeterSpec.counter(
            "communique.publish.items",
            "outcome",
            List.of("written", "duplicate", "superseded", "rejected", "overloaded", "unavailable"),
            "Records by outcome. `overloaded` and `unavailable` count each try; the others are final.")),

    BULKS(MeterSpec.counter(
            "communique.publish.bulks",
            "outcome",
            List.of("answered", "refused", "overloaded", "unavailable"),
            "Bulk requests by their outcome as a whole, those of rebuilds too.")),

    DEAD_LETTERS(MeterSpec.counter(
            "communique.publish.dead.letters",
            "reason",
            List.of(
                    "no-key",
                    "no-value",
                    "other-type",
                    "not-json",
                    "no-id",
                    "other-key",
                    "no-version",
                    "version-ahead",
                    "refused",
                    "bad-request",
                    "too-large"),
            "Records written to releases.enriched-dlt.")),

    REDRIVES(MeterSpec.counter(
            "communique.publish.redrives",
            "outcome",
            List.of("indexed", "duplicate", "superseded", "dead-again"),
            "Dead letters of releases.enriched-dlt published again, by outcome. The last stay open.")),

    REBUILD_ITEMS(
            MeterSpec.counter(
                    "communique.publish.rebuild.items",
                    "outcome",
                    List.of(
                            "written",
                            "duplicate",
                            "superseded",
                            "rejected",
                            "unreadable",
                            "overloaded",
                            "unavailable"),
                    "Records scanned into a new index. `overloaded` and `unavailable` count each try; `unreadable` and `rejected` are dead letters of the live flow.")),

    REBUILDS(MeterSpec.counter(
            "communique.publish.rebuilds",
            "outcome",
            List.of("done", "failed", "abandoned"),
            "Rebuilds by outcome on this instance. `abandoned`: cancelled, or taken over by another instance.")),

    OBSERVED_TO_INDEXED(
            MeterSpec.histogram(
                    "communique.publish.observed.to.indexed",
                    "From the observation of a release by the ingest service until Elasticsearch has it. Old records count in full.")),

    PAUSED(MeterSpec.gauge(
            "communique.publish.paused",
            "1 while publishing waits for Elasticsearch, Kafka or the dead letter topic, else 0.")),

    INCOMPLETE(MeterSpec.gauge(
            "communique.publish.incomplete",
            "1 while the index lacks releases of the topic, or the topic releases of the index, else 0.")),

    LEFT_OUT(
            MeterSpec.counter(
                    "communique.publish.fields.left.out",
                    "Fields left out of documents because the index does not know them, counting each try: enrich-service is newer than publish-service.")),

    NEAR_DUPLICATES(
            MeterSpec.counter(
                    "communique.publish.near.duplicates",
                    "outcome",
                    List.of("linked", "refused"),
                    "Documents sent with a link to the earlier release they nearly repeat, counting each try; `refused`: searches for such releases refused by Elasticsearch for good, whose documents went without links."));

    @SuppressWarnings("ImmutableEnumChecker") // its list is a copy
    private final MeterSpec spec;

    PublishMeter(MeterSpec spec) {
        this.spec = spec;
    }

    @Override
    public MeterSpec spec() {
        return spec;
    }
}
