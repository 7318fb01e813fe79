package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Work of ingest that observed a change.
 *
 * @param by its kind
 * @param at its beginning: with the feed, it names a poll
 */
public record ObservationSource(By by, Instant at) {

    /** Kind of work. */
    public enum By {
        /** A poll of the feed, or the notification of its hub (WebSub). */
        @JsonProperty("poll")
        POLL,

        /** {@code POST /releases}. */
        @JsonProperty("push")
        PUSH,

        /** A later check of the article page. */
        @JsonProperty("recheck")
        RECHECK,

        /** A withdrawal or a release from embargo, by an operator or a client. */
        @JsonProperty("operator")
        OPERATOR
    }
}
