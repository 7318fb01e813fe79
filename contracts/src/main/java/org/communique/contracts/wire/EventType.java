package org.communique.contracts.wire;

import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.ReleaseEvent;
import org.communique.contracts.event.Withdrawal;

/** Type of event, with its name on the wire ({@code ce_type}). */
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

    /** Returns the type of an event. */
    public static EventType of(ReleaseEvent event) {
        return switch (event) {
            case RawRelease _ -> RAW_RELEASE;
            case EnrichedRelease _ -> ENRICHED_RELEASE;
            case Withdrawal _ -> WITHDRAWAL;
        };
    }

    /** Returns the value of {@code ce_type}. */
    public String wireName() {
        return wireName;
    }

    /** Returns the {@code $id} of the JSON Schema: the value of {@code ce_dataschema}. */
    public String schemaId() {
        return "urn:communique:schema:%s:1".formatted(schema);
    }

    /** Returns the path of the JSON Schema on the class path. */
    public String schemaResource() {
        return "/org/communique/contracts/%s.schema.json".formatted(schema);
    }

    /** Returns the class of the record's value. */
    public Class<? extends ReleaseEvent> eventClass() {
        return eventClass;
    }
}
