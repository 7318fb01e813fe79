package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.communique.ingest.parse.html.Selectors;
import org.communique.kit.failure.Durations;
import org.jspecify.annotations.Nullable;

/**
 * What to poll, as someone named it: the value of a record of {@code feeds}.
 *
 * @param id derived from the URL
 * @param url where it is
 * @param source the publisher; decides in which partition all that is known of the feed lies, so it never changes
 * @param title what people call it; null when nobody said
 * @param interval how often to poll at most; null for the default
 * @param maxInterval how often to poll at least, however seldom there is something; null for the default, or for the
 *     interval where only that was said
 * @param labels how people sort it
 * @param articlePages whether the article pages of its items are fetched
 * @param added when it was named first
 * @param disabledBy who does not want it polled; null when it is
 * @param selectors what is where on the publisher's HTML pages; null when nobody said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Feed(
        FeedId id,
        URI url,
        String source,
        @Nullable String title,
        @Nullable Duration interval,
        @Nullable Duration maxInterval,
        List<String> labels,
        boolean articlePages,
        Instant added,
        @Nullable String disabledBy,
        @Nullable Selectors selectors) {

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
            throw new IllegalArgumentException(
                    "interval: %s (expected: above 0 s)".formatted(Durations.text(interval)));
        }
        if (maxInterval != null && (!maxInterval.isPositive() || shorter(maxInterval, interval))) {
            throw new IllegalArgumentException("maxInterval: %s (expected: above 0 s, and at least the interval)"
                    .formatted(Durations.text(maxInterval)));
        }
    }

    /** Whether somebody does not want it polled. */
    @JsonIgnore
    public boolean isDisabled() {
        return disabledBy != null;
    }

    private static boolean shorter(Duration one, @Nullable Duration other) {
        return other != null && one.compareTo(other) < 0;
    }

    /** What holds the text on an article page, as a CSS selector; null when nobody said. */
    @JsonIgnore
    public @Nullable String textSelector() {
        return selectors == null ? null : selectors.text();
    }
}
