package org.communique.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Page of the list of feeds.
 *
 * @param feeds by URL
 * @param next the parameter {@code after} of the next page; null on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedPage(List<FeedView> feeds, @Nullable String next) {

    private static final int LARGEST = 10_000;

    /**
     * Returns a page.
     *
     * @param all feeds by URL
     * @param limit feeds of the page; null for all of them
     * @param after URL of the last feed of the page before; null for the first page
     * @throws org.springframework.web.ErrorResponseException 400 when the limit is out of range
     */
    static FeedPage of(List<FeedView> all, @Nullable Integer limit, @Nullable String after) {
        if (limit != null && (limit < 1 || limit > LARGEST)) {
            throw Problem.malformed("limit: %d (expected: 1 to %d)".formatted(limit, LARGEST));
        }
        var rest = after == null
                ? all
                : all.stream().filter(view -> url(view).compareTo(after) > 0).toList();
        int size = limit == null ? rest.size() : Math.min(limit, rest.size());
        var page = rest.subList(0, size);
        return new FeedPage(List.copyOf(page), size < rest.size() ? url(page.getLast()) : null);
    }

    /** Returns the key of the order. */
    static String url(FeedView view) {
        return view.feed().url().toString();
    }
}
