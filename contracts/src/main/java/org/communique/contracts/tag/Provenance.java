package org.communique.contracts.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Step and place that a field of an enriched release comes from.
 *
 * @param field name of the field, such as {@code summary}
 * @param step the enrichment step
 * @param version of the step; a change of its answers changes its version
 * @param from place of the value; null when the step made it itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
        String field, String step, int version, @Nullable From from) {

    /** Describes a value made by the step itself. */
    public Provenance(String field, String step, int version) {
        this(field, step, version, null);
    }

    /** Place of a value. */
    public enum From {
        /** The item of the feed, or the push. */
        @JsonProperty("feed")
        FEED,

        /** The main text of the article page. */
        @JsonProperty("page")
        PAGE,

        /** The page's JSON-LD, by schema.org. */
        @JsonProperty("json-ld")
        JSON_LD,

        /** The page's OpenGraph properties. */
        @JsonProperty("open-graph")
        OPEN_GRAPH,

        /** Another element of the page's head: meta, link, title. */
        @JsonProperty("meta")
        META,

        /** A semantic element of the page: a heading, a time, a language. */
        @JsonProperty("markup")
        MARKUP,

        /** The text of the release. */
        @JsonProperty("text")
        TEXT,

        /** None: there was content, but the body has no words. */
        @JsonProperty("nowhere")
        NOWHERE
    }
}
