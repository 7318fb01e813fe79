package org.communique.kit.deadletter.read;

import com.fasterxml.jackson.annotation.JsonValue;

/** Outcome of an act on a dead letter. */
public enum RedriveOutcome {
    /** Emitted to {@code releases.enriched}. */
    ENRICHED("enriched"),

    /** Written to the index. */
    INDEXED("indexed"),

    /** This version was there already. */
    DUPLICATE("duplicate"),

    /** A newer version of the release is there. */
    SUPERSEDED("superseded"),

    /** Refused again: the dead letter stays open. */
    DEAD_AGAIN("dead-again"),

    /** Discarded by somebody, with a reason. */
    DISCARDED("discarded"),

    /** Emitted to {@code releases.enriched}, and not yet published. Never noted: it passes. */
    ON_ITS_WAY("on-its-way"),

    /** Not redriven, since it was redriven as often as it may be. Never noted. */
    LIMIT("limit"),

    /** Not known, for a reason beside it. Never noted. */
    UNKNOWN("unknown"),

    /** Nothing was done yet. Never noted. */
    OPEN("open");

    private final String tag;

    RedriveOutcome(String tag) {
        this.tag = tag;
    }

    /** Returns the name in JSON, logs and meters. */
    @JsonValue
    public String tag() {
        return tag;
    }
}
