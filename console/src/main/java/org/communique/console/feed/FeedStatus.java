package org.communique.console.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Feed as ingest reports it; fields of later versions are left out.
 *
 * @param source the publisher
 * @param interval shortest time between polls; null for the default
 * @param disabledBy person or program that paused it; null while it is polled
 * @param condition in one word, such as {@code failing}
 * @param lastOutcome of the last poll, for people; null before the first
 * @param failures number of failed polls in a row
 * @param polls the last ones, the latest first
 * @param releases number of releases first found in it
 * @param items number of items in its last document
 * @param gaps how often items may have been missed between two polls
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FeedStatus(
        String id,
        String url,
        String source,
        @Nullable String title,
        @Nullable Duration interval,
        @Nullable Duration maxInterval,
        List<String> labels,
        boolean articlePages,
        @Nullable String disabledBy,
        @Nullable PageSelectors selectors,
        @Nullable Instant added,
        String condition,
        @Nullable Instant lastPoll,
        @Nullable String lastOutcome,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant nextPoll,
        List<PollReport> polls,
        long releases,
        int items,
        long gaps,
        @Nullable Move movedTo) {

    /** CSS selectors of the parts of an HTML page. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PageSelectors(
            @Nullable String item,
            @Nullable String title,
            @Nullable String link,
            @Nullable String date,
            @Nullable String text) {}

    /** Poll with its outcome, in one word and in a few. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PollReport(Instant at, String outcome, String text) {}

    /** Permanent redirect of a feed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Move(@Nullable URI to, @Nullable Instant since) {}

    /** Replaces missing lists by empty ones. */
    @SuppressWarnings("NullAway") // as read from JSON
    public FeedStatus {
        labels = labels == null ? List.of() : List.copyOf(labels);
        polls = polls == null ? List.of() : List.copyOf(polls);
        condition = condition == null ? "new" : condition;
    }

    /** Returns its title, else its URL. */
    public String name() {
        return title == null || title.isBlank() ? url : title;
    }

    /** Returns whether it is paused. */
    public boolean paused() {
        return disabledBy != null;
    }

    /** Returns its condition, or that it is paused. */
    public String state() {
        return paused() ? "paused" : condition;
    }

    /** Returns whether people should look at it: it fails, is gone, or may have missed items. */
    public boolean suspicious() {
        return !paused() && (condition.equals("failing") || condition.equals("gone"));
    }
}
