package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.communique.ingest.fetch.FeedAccess;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.parse.item.ItemFilter;
import org.communique.kit.failure.Durations;
import org.jspecify.annotations.Nullable;

/**
 * Options of a feed: everything in its registration that may change later. A new option is added here and to the forms
 * in which it is given, the JSON of a request and the settings.
 *
 * @param title for people; null when none was given
 * @param interval shortest time between polls; null for the default
 * @param maxInterval longest time between polls, however rare its news; null for the default, or for the interval where
 *     only that was given
 * @param labels for grouping
 * @param articlePages whether the article pages of its items are fetched
 * @param disabledBy person or program that paused it; null while it is polled
 * @param selectors of the parts of the publisher's HTML pages; null when none were given
 * @param access to a protected feed; null when it is open
 * @param filter of its items; null for all of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedOptions(
        @Nullable String title,
        @Nullable Duration interval,
        @Nullable Duration maxInterval,
        List<String> labels,
        boolean articlePages,
        @Nullable String disabledBy,
        @Nullable Selectors selectors,
        @Nullable FeedAccess access,
        @Nullable ItemFilter filter) {

    /** Options of a feed registered by its URL alone. */
    public static final FeedOptions DEFAULT =
            new FeedOptions(null, null, null, List.of(), true, null, null, null, null);

    /**
     * Checks the intervals; strips the labels and drops blank and repeated ones.
     *
     * @throws IllegalArgumentException when an interval or a label is invalid
     */
    public FeedOptions {
        requirePositive("interval", interval);
        requirePositive("maxInterval", maxInterval);
        if (interval != null && maxInterval != null && maxInterval.compareTo(interval) < 0) {
            throw new IllegalArgumentException("maxInterval: %s (expected: at least the interval, %s)"
                    .formatted(Durations.text(maxInterval), Durations.text(interval)));
        }
        if (labels.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("labels: null among them (expected: texts)");
        }
        labels = labels.stream()
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    /** Creates the options of an open feed. */
    public FeedOptions(
            @Nullable String title,
            @Nullable Duration interval,
            @Nullable Duration maxInterval,
            List<String> labels,
            boolean articlePages,
            @Nullable String disabledBy,
            @Nullable Selectors selectors) {
        this(title, interval, maxInterval, labels, articlePages, disabledBy, selectors, null, null);
    }

    /** Whether the feed is paused. */
    @JsonIgnore
    public boolean isDisabled() {
        return disabledBy != null;
    }

    /** Returns the CSS selector of the text on an article page; null when none was given. */
    @JsonIgnore
    public @Nullable String textSelector() {
        return selectors == null ? null : selectors.text();
    }

    /** Returns a copy with another title. */
    public FeedOptions withTitle(@Nullable String newTitle) {
        return new FeedOptions(
                newTitle, interval, maxInterval, labels, articlePages, disabledBy, selectors, access, filter);
    }

    /** Returns a copy with other labels. */
    public FeedOptions withLabels(List<String> newLabels) {
        return new FeedOptions(
                title, interval, maxInterval, newLabels, articlePages, disabledBy, selectors, access, filter);
    }

    /** Returns a copy with other intervals; null for the defaults. */
    public FeedOptions withIntervals(@Nullable Duration shortest, @Nullable Duration longest) {
        return new FeedOptions(title, shortest, longest, labels, articlePages, disabledBy, selectors, access, filter);
    }

    /** Returns a copy that fetches article pages or not. */
    public FeedOptions withArticlePages(boolean fetched) {
        return new FeedOptions(title, interval, maxInterval, labels, fetched, disabledBy, selectors, access, filter);
    }

    /** Returns a copy of an open feed. */
    public FeedOptions withoutAccess() {
        return new FeedOptions(title, interval, maxInterval, labels, articlePages, disabledBy, selectors, null, filter);
    }

    /** Returns a paused copy, or one that is polled again for null. */
    public FeedOptions withDisabledBy(@Nullable String by) {
        return new FeedOptions(title, interval, maxInterval, labels, articlePages, by, selectors, access, filter);
    }

    private static void requirePositive(String name, @Nullable Duration value) {
        if (value != null && !value.isPositive()) {
            throw new IllegalArgumentException("%s: %s (expected: above 0 s)".formatted(name, Durations.text(value)));
        }
    }
}
