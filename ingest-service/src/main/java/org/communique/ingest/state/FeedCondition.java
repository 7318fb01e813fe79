package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a feed is. */
public enum FeedCondition {
    /** Not polled yet. */
    @JsonProperty("new")
    NEW("new"),

    /** The last poll got an answer that could be read. */
    @JsonProperty("healthy")
    HEALTHY("healthy"),

    /** The last poll or two failed, which happens: polled a little less often. */
    @JsonProperty("slowing")
    SLOWING("slowing"),

    /** The publisher asked us to come back later. */
    @JsonProperty("throttled")
    THROTTLED("throttled"),

    /** It can't be reached or read; polled less and less often, but never given up. */
    @JsonProperty("failing")
    FAILING("failing"),

    /** The publisher says it is gone (410); looked at rarely. */
    @JsonProperty("gone")
    GONE("gone");

    private final String word;

    FeedCondition(String word) {
        this.word = word;
    }

    /** As people read it. */
    public String word() {
        return word;
    }
}
