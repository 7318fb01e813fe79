package org.communique.contracts.wire;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Kafka topics, each with one writer but {@code ops.audit}. They are declared; the broker never creates them automatically.
 *
 * <p>{@code feeds}, {@code feeds.state} and {@code releases.state} have the same number of partitions, and a record
 * lies in the partition of its <em>source</em>: the owner of a partition has all state of its publishers.
 */
public enum KafkaTopic {
    /** Feeds to poll, by feed id. Written by ingest. */
    FEEDS(Name.FEEDS, null),

    /** State of feeds (validators, next poll), by feed id, and of their hubs. Written by ingest. */
    FEEDS_STATE(Name.FEEDS_STATE, null),

    /** Last emitted state of releases (fingerprint, revision, version), by release id. Written by ingest. */
    RELEASES_STATE(Name.RELEASES_STATE, null),

    /** {@link org.communique.contracts.event.RawEvent}s, by release id. Written by ingest. */
    RELEASES_RAW(Name.RELEASES_RAW, Duration.ofDays(30)),

    /** {@link org.communique.contracts.event.EnrichedEvent}s, by release id. Written by enrich. */
    RELEASES_ENRICHED(Name.RELEASES_ENRICHED, null),

    /** Rejected records of {@code releases.raw}, unchanged, with the reason. Written by enrich. */
    RELEASES_RAW_DLT(Name.RELEASES_RAW_DLT, Duration.ofDays(90)),

    /** Rejected records of {@code releases.enriched}, unchanged, with the reason. Written by publish. */
    RELEASES_ENRICHED_DLT(Name.RELEASES_ENRICHED_DLT, Duration.ofDays(90)),

    /**
     * Notes on the dead letters in {@code releases.raw-dlt}, by their id, and operations on them; as long as these: a note is
     * younger than its dead letter. Written by enrich.
     */
    RELEASES_RAW_DLT_STATE(Name.RELEASES_RAW_DLT_STATE, Duration.ofDays(90), true),

    /** Notes on the dead letters in {@code releases.enriched-dlt}, and operations on them. Written by publish. */
    RELEASES_ENRICHED_DLT_STATE(Name.RELEASES_ENRICHED_DLT_STATE, Duration.ofDays(90), true),

    /** Acts of operators: time, name, kind, number. The one topic with several writers: every service. */
    OPS_AUDIT(Name.OPS_AUDIT, Duration.ofDays(365));

    /** The names as compile-time constants, for annotations. */
    public static final class Name {
        /** See {@link KafkaTopic#FEEDS}. */
        public static final String FEEDS = "feeds";

        /** See {@link KafkaTopic#FEEDS_STATE}. */
        public static final String FEEDS_STATE = "feeds.state";

        /** See {@link KafkaTopic#RELEASES_STATE}. */
        public static final String RELEASES_STATE = "releases.state";

        /** See {@link KafkaTopic#RELEASES_RAW}. */
        public static final String RELEASES_RAW = "releases.raw";

        /** See {@link KafkaTopic#RELEASES_ENRICHED}. */
        public static final String RELEASES_ENRICHED = "releases.enriched";

        /** See {@link KafkaTopic#RELEASES_RAW_DLT}. */
        public static final String RELEASES_RAW_DLT = "releases.raw-dlt";

        /** See {@link KafkaTopic#RELEASES_ENRICHED_DLT}. */
        public static final String RELEASES_ENRICHED_DLT = "releases.enriched-dlt";

        /** See {@link KafkaTopic#RELEASES_RAW_DLT_STATE}. */
        public static final String RELEASES_RAW_DLT_STATE = "releases.raw-dlt.state";

        /** See {@link KafkaTopic#RELEASES_ENRICHED_DLT_STATE}. */
        public static final String RELEASES_ENRICHED_DLT_STATE = "releases.enriched-dlt.state";

        /** See {@link KafkaTopic#OPS_AUDIT}. */
        public static final String OPS_AUDIT = "ops.audit";

        private Name() {}
    }

    /** The largest record, in bytes: a page of 5 MB and its feed item, as JSON, with room to spare. */
    public static final int MAX_RECORD_BYTES = 32 * 1024 * 1024;

    private final String topicName;
    private final @Nullable Duration retention;
    private final boolean compacted;

    KafkaTopic(String topicName, @Nullable Duration retention) {
        this(topicName, retention, retention == null);
    }

    KafkaTopic(String topicName, @Nullable Duration retention, boolean compacted) {
        this.topicName = topicName;
        this.retention = retention;
        this.compacted = compacted;
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** How long a record is kept; empty for ever. */
    public Optional<Duration> retention() {
        return Optional.ofNullable(retention);
    }

    /** Whether only the last record of each key is kept. */
    public boolean isCompacted() {
        return compacted;
    }
}
