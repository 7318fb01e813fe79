package org.communique.ingest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to poll, as someone named it: the value of a record of {@code feeds}.
 *
 * @param id derived from the URL
 * @param url where it is
 * @param source the publisher; decides in which partition all that is known of the feed lies, so it never changes
 * @param title what people call it; null when nobody said
 * @param interval how often to poll; null for the default
 * @param labels how people sort it
 * @param articlePages whether the article pages of its items are fetched
 * @param added when it was named first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Feed(
        FeedId id,
        URI url,
        String source,
        @Nullable String title,
        @Nullable Duration interval,
        List<String> labels,
        boolean articlePages,
        Instant added) {

    /**
     * Copies the labels.
     *
     * @throws IllegalArgumentException when the interval is not positive or the source blank
     */
    public Feed {
        labels = labels.stream()
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
        if (source.isBlank()) {
            throw new IllegalArgumentException("source: blank (expected: the publisher's name)");
        }
        if (interval != null && !interval.isPositive()) {
            throw new IllegalArgumentException("interval: %s (expected: above PT0S)".formatted(interval));
        }
    }
}
