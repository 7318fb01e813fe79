package org.communique.contracts.tag;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A release in a few sentences, never reworded.
 *
 * @param text sentences of the source
 * @param origin who chose them
 */
public record Summary(
        @JsonProperty("summary") String text,
        @JsonProperty("summaryOrigin") Origin origin) {

    /** Who chose the sentences. */
    public enum Origin {
        /** The source itself: its lead. */
        @JsonProperty("source")
        SOURCE,

        /** We: sentences of the body, verbatim and in order. */
        @JsonProperty("extractive")
        EXTRACTIVE
    }
}
