package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;

/**
 * Registered feed: the value of a record of {@code feeds}.
 *
 * @param id derived from the URL
 * @param url as registered
 * @param source the publisher; decides about the partition of all records of the feed, so it never changes
 * @param options title, intervals, labels and the like
 * @param added time of the first registration
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Feed(
        FeedId id, URI url, String source, @JsonUnwrapped FeedOptions options, Instant added) {

    /** @throws IllegalArgumentException when the source is blank */
    public Feed {
        if (source.isBlank()) {
            throw new IllegalArgumentException("source: blank (expected: the publisher's name)");
        }
    }

    /** Returns a feed registered for the first time. */
    public static Feed of(URI url, String source, FeedOptions options, Instant added) {
        return new Feed(FeedId.of(url), url, source, options, added);
    }

    /** Returns a copy with other options. */
    public Feed with(FeedOptions newOptions) {
        return new Feed(id, url, source, newOptions, added);
    }

    /** Whether the feed is paused. */
    @JsonIgnore
    public boolean isDisabled() {
        return options.isDisabled();
    }
}
