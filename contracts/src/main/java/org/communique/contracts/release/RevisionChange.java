package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Difference between two events of a release. */
public enum RevisionChange {
    /** The first event. */
    @JsonProperty("new")
    NEW,

    /** Headline, lead or text in the feed or push. */
    @JsonProperty("text")
    TEXT,

    /** Words of the article page, or the page itself where there was none. */
    @JsonProperty("page")
    PAGE,

    /** Embargo of the source. */
    @JsonProperty("embargo")
    EMBARGO,

    /** Release from embargo by an operator. */
    @JsonProperty("lifted")
    LIFTED,

    /** Withdrawal. */
    @JsonProperty("withdrawn")
    WITHDRAWN,

    /** Return of a withdrawn release. */
    @JsonProperty("returned")
    RETURNED,

    /** Data beside the words, such as dates, link or author. */
    @JsonProperty("metadata")
    METADATA
}
