package org.communique.contracts.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who added something to a release, and where they had it from.
 *
 * @param field the name of what was added, such as {@code summary}
 * @param step the enrichment step that added it
 * @param version of that step; a step that answers differently has another version
 * @param from where the step found it; null when it made it itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
        String field, String step, int version, @Nullable From from) {

    /** Of something that the step made itself. */
    public Provenance(String field, String step, int version) {
        this(field, step, version, null);
    }

    /** Where something was found. */
    public enum From {
        /** In the item of the feed, or in the push. */
        @JsonProperty("feed")
        FEED,

        /** In the main text of the article page. */
        @JsonProperty("page")
        PAGE,

        /** In the page's JSON-LD, by schema.org. */
        @JsonProperty("json-ld")
        JSON_LD,

        /** In the page's OpenGraph properties. */
        @JsonProperty("open-graph")
        OPEN_GRAPH,

        /** In another element of the page's head: meta, link, title. */
        @JsonProperty("meta")
        META,

        /** In an element of the page that says what it is: a heading, a time, a language. */
        @JsonProperty("markup")
        MARKUP,

        /** In the words of the release. */
        @JsonProperty("text")
        TEXT,

        /** Although there was something to read: the body has no words. */
        @JsonProperty("nowhere")
        NOWHERE
    }
}
