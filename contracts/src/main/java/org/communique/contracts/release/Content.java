package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Text as the source gave it.
 *
 * @param type how to read it
 * @param text decoded; markup not yet cleaned
 */
public record Content(Type type, String text) {

    /** The media types a release comes in. */
    public enum Type {
        /** Lines of text. */
        @JsonProperty("text/plain")
        PLAIN,

        /** A page, or a fragment of one. */
        @JsonProperty("text/html")
        HTML
    }

    /** Text without markup. */
    public static Content plain(String text) {
        return new Content(Type.PLAIN, text);
    }

    /** A page, or a fragment of one. */
    public static Content html(String text) {
        return new Content(Type.HTML, text);
    }
}
