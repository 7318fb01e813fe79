package org.communique.contracts.tag;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Summary of a release in its own sentences, never reworded.
 *
 * @param text sentences of the source
 * @param origin author of the choice
 */
public record Summary(
        @JsonProperty("summary") String text,
        @JsonProperty("summaryOrigin") Origin origin) {

    /** Author of the choice of sentences. */
    public enum Origin {
        /** The source itself: its lead. */
        @JsonProperty("source")
        SOURCE,

        /** Enrichment: sentences of the body, verbatim and in order. */
        @JsonProperty("extractive")
        EXTRACTIVE
    }
}
