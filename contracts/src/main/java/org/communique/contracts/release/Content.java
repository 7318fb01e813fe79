package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Text as the source gave it.
 *
 * @param type its media type
 * @param text decoded; markup not yet cleaned
 */
public record Content(Type type, String text) {

    /** Media type of a release. */
    public enum Type {
        /** Plain text. */
        @JsonProperty("text/plain")
        PLAIN,

        /** HTML page, or a fragment of one. */
        @JsonProperty("text/html")
        HTML
    }

    /** Returns text without markup. */
    public static Content plain(String text) {
        return new Content(Type.PLAIN, text);
    }

    /** Returns an HTML page, or a fragment of one. */
    public static Content html(String text) {
        return new Content(Type.HTML, text);
    }
}
