package org.communique.contracts.wire;

import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.ReleaseEvent;
import org.communique.contracts.event.Withdrawal;

/** The kinds of event, by the name they have on the wire ({@code ce_type}). */
public enum EventType {
    /** A {@link RawRelease}. */
    RAW_RELEASE("org.communique.release.raw.v1", "raw-release", RawRelease.class),

    /** An {@link EnrichedRelease}. */
    ENRICHED_RELEASE("org.communique.release.enriched.v1", "enriched-release", EnrichedRelease.class),

    /** A {@link Withdrawal}. */
    WITHDRAWAL("org.communique.release.withdrawn.v1", "withdrawal", Withdrawal.class);

    private final String wireName;
    private final String schema;
    private final Class<? extends ReleaseEvent> eventClass;

    EventType(String wireName, String schema, Class<? extends ReleaseEvent> eventClass) {
        this.wireName = wireName;
        this.schema = schema;
        this.eventClass = eventClass;
    }

    /** The type of an event. */
    public static EventType of(ReleaseEvent event) {
        return switch (event) {
            case RawRelease _ -> RAW_RELEASE;
            case EnrichedRelease _ -> ENRICHED_RELEASE;
            case Withdrawal _ -> WITHDRAWAL;
        };
    }

    /** The value of {@code ce_type}. */
    public String wireName() {
        return wireName;
    }

    /** The {@code $id} of the JSON Schema: the value of {@code ce_dataschema}. */
    public String schemaId() {
        return "urn:communique:schema:%s:1".formatted(schema);
    }

    /** Where the JSON Schema is on the class path. */
    public String schemaResource() {
        return "/org/communique/contracts/%s.schema.json".formatted(schema);
    }

    /** What the value of the record is, once read. */
    public Class<? extends ReleaseEvent> eventClass() {
        return eventClass;
    }
}
