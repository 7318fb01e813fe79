package org.communique.console.feed;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Form of a registration: texts as typed, blank for none. Ingest checks them.
 *
 * @param labels separated by commas
 * @param articlePages {@code on} when checked, else null
 */
record FeedForm(
        @Nullable String url,
        @Nullable String source,
        @Nullable String title,
        @Nullable String interval,
        @Nullable String maxInterval,
        @Nullable String labels,
        @Nullable String articlePages,
        @Nullable String item,
        @Nullable String itemTitle,
        @Nullable String link,
        @Nullable String date,
        @Nullable String text) {

    /** Form of a feed with nothing typed yet. */
    static final FeedForm EMPTY = new FeedForm(null, null, null, null, null, null, "on", null, null, null, null, null);

    /** Returns the form of a registered feed. */
    static FeedForm of(FeedStatus feed) {
        var selectors = feed.selectors();
        return new FeedForm(
                feed.url(),
                feed.source(),
                feed.title(),
                text(feed.interval()),
                text(feed.maxInterval()),
                String.join(", ", feed.labels()),
                feed.articlePages() ? "on" : null,
                selectors == null ? null : selectors.item(),
                selectors == null ? null : selectors.title(),
                selectors == null ? null : selectors.link(),
                selectors == null ? null : selectors.date(),
                selectors == null ? null : selectors.text());
    }

    /** Returns the JSON of a registration: what is blank is left out. */
    Map<String, Object> registration() {
        var body = new LinkedHashMap<String, Object>();
        put(body, "url", url);
        put(body, "source", source);
        put(body, "title", title);
        put(body, "interval", interval);
        put(body, "maxInterval", maxInterval);
        body.put("labels", labelList());
        body.put("articlePages", articlePages != null);
        var selectors = selectors();
        if (!selectors.isEmpty()) {
            body.put("selectors", selectors);
        }
        return body;
    }

    /** Returns the JSON of a change (RFC 7396): what is blank is null, and so removed. */
    Map<String, Object> changes() {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", orNull(title));
        body.put("interval", orNull(interval));
        body.put("maxInterval", orNull(maxInterval));
        body.put("labels", labelList());
        body.put("articlePages", articlePages != null);
        var selectors = selectors();
        body.put("selectors", selectors.isEmpty() ? null : selectors);
        return body;
    }

    private Map<String, Object> selectors() {
        var selectors = new LinkedHashMap<String, Object>();
        put(selectors, "item", item);
        put(selectors, "title", itemTitle);
        put(selectors, "link", link);
        put(selectors, "date", date);
        put(selectors, "text", text);
        return selectors;
    }

    private List<String> labelList() {
        return labels == null
                ? List.of()
                : Arrays.stream(labels.split(","))
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .toList();
    }

    private static void put(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(name, value.strip());
        }
    }

    private static @Nullable String orNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Returns a duration as it is typed: {@code 90s}, {@code 5m}, {@code 2h}. */
    private static @Nullable String text(@Nullable Duration duration) {
        if (duration == null) {
            return null;
        }
        long seconds = duration.toSeconds();
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
