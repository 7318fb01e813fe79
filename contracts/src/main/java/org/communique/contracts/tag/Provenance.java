package org.communique.contracts.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Step and place that a field of an enriched release comes from, or the reason why a step added none.
 *
 * @param field name of the field, such as {@code summary}; null when the step was skipped
 * @param step the enrichment step
 * @param version of the step; a change of its answers changes its version
 * @param from place of the value; null when the step made it itself
 * @param skipped the reason, for people, why the step added nothing although it might have; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
        @Nullable String field,
        String step,
        int version,
        @Nullable From from,
        @Nullable String skipped) {

    /** @throws IllegalArgumentException unless there is either a field or a reason */
    public Provenance {
        if ((field == null) == (skipped == null)) {
            throw new IllegalArgumentException("provenance of step %s: field %s, skipped %s (expected: one of them)"
                    .formatted(step, field, skipped));
        }
    }

    /** Describes a value found somewhere. */
    public Provenance(String field, String step, int version, @Nullable From from) {
        this(field, step, version, from, null);
    }

    /** Describes a value made by the step itself. */
    public Provenance(String field, String step, int version) {
        this(field, step, version, null, null);
    }

    /** Describes a step that was skipped. */
    public static Provenance skipped(String step, int version, String reason) {
        return new Provenance(null, step, version, null, reason);
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

        /** The address of the page. */
        @JsonProperty("url")
        URL,

        /** None: there was content, but the body has no words. */
        @JsonProperty("nowhere")
        NOWHERE
    }
}
