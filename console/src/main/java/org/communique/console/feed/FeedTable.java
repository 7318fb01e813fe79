package org.communique.console.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Page of the list of feeds.
 *
 * @param rows of this page
 * @param states number of feeds by state, of all feeds
 * @param matching number of feeds that match
 * @param total number of all feeds
 * @param page from 1
 * @param state that is asked for; empty for any
 * @param text that is looked for; empty for any
 */
record FeedTable(
        List<FeedStatus> rows,
        SortedMap<String, Long> states,
        int matching,
        int total,
        int page,
        String state,
        String text) {

    /** Rows of a page. */
    static final int PAGE_SIZE = 100;

    /** Copies the list. */
    FeedTable {
        rows = List.copyOf(rows);
    }

    /** Makes a page: feeds to look at first, then by name. */
    static FeedTable of(List<FeedStatus> all, @Nullable String state, @Nullable String text, int page) {
        var wanted = state == null ? "" : state;
        var needle = text == null ? "" : text.strip();
        var states = new TreeMap<String, Long>();
        all.forEach(feed -> states.merge(feed.state(), 1L, Long::sum));
        var matching = all.stream()
                .filter(feed -> wanted.isEmpty() || feed.state().equals(wanted))
                .filter(feed -> needle.isEmpty() || contains(feed, needle.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing((FeedStatus feed) -> !feed.suspicious())
                        .thenComparing(feed -> feed.name().toLowerCase(Locale.ROOT))
                        .thenComparing(FeedStatus::id))
                .toList();
        int pages = Math.max(1, Math.ceilDiv(matching.size(), PAGE_SIZE));
        int shown = Math.clamp(page, 1, pages);
        return new FeedTable(
                matching.stream()
                        .skip((shown - 1L) * PAGE_SIZE)
                        .limit(PAGE_SIZE)
                        .toList(),
                states,
                matching.size(),
                all.size(),
                shown,
                wanted,
                needle);
    }

    private static boolean contains(FeedStatus feed, String needle) {
        return feed.url().toLowerCase(Locale.ROOT).contains(needle)
                || feed.name().toLowerCase(Locale.ROOT).contains(needle)
                || feed.source().toLowerCase(Locale.ROOT).contains(needle)
                || feed.labels().stream()
                        .anyMatch(label -> label.toLowerCase(Locale.ROOT).contains(needle));
    }

    /** Returns whether a page follows. */
    public boolean hasNext() {
        return page * PAGE_SIZE < matching;
    }
}
