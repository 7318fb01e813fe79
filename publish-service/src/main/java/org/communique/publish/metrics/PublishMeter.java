package org.communique.publish.metrics;

/** The meters of this service. {@code METERS.md} is made from them. */
public enum PublishMeter {
    /** Counter of items by outcome. */
    ITEMS(
            "communique.publish.items",
            Kind.COUNTER,
            "Records by what became of them. `overloaded` and `unavailable` count each try; the others are final.",
            "outcome: written, duplicate, superseded, rejected, overloaded, unavailable"),

    /** Counter of bulk requests by outcome. */
    BULKS(
            "communique.publish.bulks",
            Kind.COUNTER,
            "Bulk requests by what became of them as a whole, those of rebuilds too.",
            "outcome: answered, refused, overloaded, unavailable"),

    /** Counter of dead letters by reason. */
    DEAD_LETTERS(
            "communique.publish.dead.letters",
            Kind.COUNTER,
            "Records written to releases.enriched-dlt.",
            "reason: no-key, no-value, other-type, not-json, no-id, other-key, no-version, version-ahead, refused, bad-request, too-large"),

    /** Counter of replayed records by outcome. */
    REBUILD_ITEMS(
            "communique.publish.rebuild.items",
            Kind.COUNTER,
            "Records replayed into a new index. `overloaded` and `unavailable` count each try; `unreadable` and `rejected` are dead letters of the live flow.",
            "outcome: written, duplicate, superseded, rejected, unreadable, overloaded, unavailable"),

    /** Counter of rebuilds by outcome. */
    REBUILDS(
            "communique.publish.rebuilds",
            Kind.COUNTER,
            "Rebuilds by how they ended on this instance. `abandoned`: cancelled, or taken over by another instance.",
            "outcome: done, failed, abandoned"),

    /** Seconds from observation to index. */
    OBSERVED_TO_INDEXED(
            "communique.publish.observed.to.indexed",
            Kind.SECONDS,
            "From the observation of a release by the ingest service until Elasticsearch has it. A replay counts in full.",
            ""),

    /** Gauge of being paused. */
    PAUSED(
            "communique.publish.paused",
            Kind.GAUGE,
            "1 while publishing waits for Elasticsearch, Kafka or the dead letter topic, else 0.",
            ""),

    /** Gauge of an index that lacks releases. */
    INCOMPLETE(
            "communique.publish.incomplete",
            Kind.GAUGE,
            "1 while the index lacks releases of the topic, or the topic releases of the index, else 0.",
            ""),

    /** Counter of fields that are left out. */
    LEFT_OUT(
            "communique.publish.fields.left.out",
            Kind.COUNTER,
            "Fields that documents are sent without because the index does not know them, counting each try: enrich-service is newer than publish-service.",
            ""),

    /** Counter of links to earlier releases. */
    NEAR_DUPLICATES(
            "communique.publish.near.duplicates",
            Kind.COUNTER,
            "Documents sent with a link to an earlier release that they nearly repeat, counting each try; `refused`: searches for such releases that Elasticsearch will not do, whose documents went without links.",
            "outcome: linked, refused");

    /** How it is measured. */
    public enum Kind {
        /** Only grows. */
        COUNTER,
        /** Goes up and down. */
        GAUGE,
        /** Counts and sums seconds, in buckets. */
        SECONDS
    }

    private final String meterName;
    private final Kind kind;
    private final String meaning;
    private final String tag;

    PublishMeter(String meterName, Kind kind, String meaning, String tag) {
        this.meterName = meterName;
        this.kind = kind;
        this.meaning = meaning;
        this.tag = tag;
    }

    /** The name, in Micrometer's spelling: Prometheus has underscores, and {@code _total} or {@code _seconds}. */
    public String meterName() {
        return meterName;
    }

    /** How it is measured. */
    public Kind kind() {
        return kind;
    }

    /** One sentence. */
    public String meaning() {
        return meaning;
    }

    /** The tag with the values it takes; empty when there is none. */
    public String tag() {
        return tag;
    }
}
