package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Condition of a feed. */
public enum FeedCondition {
    /** Not polled yet. */
    @JsonProperty("new")
    NEW("new"),

    /** The last poll had a readable answer. */
    @JsonProperty("healthy")
    HEALTHY("healthy"),

    /** The last one or two polls failed: polled a little less often. */
    @JsonProperty("slowing")
    SLOWING("slowing"),

    /** The publisher asked for fewer requests (429, 503). */
    @JsonProperty("throttled")
    THROTTLED("throttled"),

    /** Not polled for now, since the server of its host asked for a pause at a poll of another feed. */
    @JsonProperty("held")
    HELD("held"),

    /** Three or more polls failed: polled less and less often, but never given up. */
    @JsonProperty("failing")
    FAILING("failing"),

    /** The publisher says that it is gone (410): polled rarely. */
    @JsonProperty("gone")
    GONE("gone");

    private final String word;

    FeedCondition(String word) {
        this.word = word;
    }

    /** Returns the condition for people. */
    public String word() {
        return word;
    }
}
