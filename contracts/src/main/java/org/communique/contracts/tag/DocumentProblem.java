package org.communique.contracts.tag;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Shortcoming of a document, for readers who want only sound ones. */
public enum DocumentProblem {
    /** No date of publication. */
    @JsonProperty("no-date")
    NO_DATE,

    /** No word in the body. */
    @JsonProperty("empty-body")
    EMPTY_BODY,

    /** A body of a few words only. */
    @JsonProperty("short-body")
    SHORT_BODY,

    /** An embargo notice without a readable moment. */
    @JsonProperty("unreadable-embargo")
    UNREADABLE_EMBARGO,

    /** No language detected or declared. */
    @JsonProperty("unknown-language")
    UNKNOWN_LANGUAGE,

    /** Characters lost by a wrong or guessed charset. */
    @JsonProperty("damaged-characters")
    DAMAGED_CHARACTERS,

    /** A body too long to be analysed to its end. */
    @JsonProperty("truncated")
    TRUNCATED
}
