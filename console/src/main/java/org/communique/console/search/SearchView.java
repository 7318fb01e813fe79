package org.communique.console.search;

import java.util.Arrays;
import java.util.List;
import org.communique.console.remote.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Page of a search, with the URL of each link.
 *
 * @param search as it was run
 * @param title of the page
 * @param result null when the search could not be parsed
 * @param facets with the URL that selects or deselects each value
 * @param chart of the timeline
 * @param feeds the search in other formats
 * @param previous URL of the page before; null on the first
 * @param next URL of the next page; null on the last
 */
record SearchView(
        ReleaseSearch search,
        String title,
        @Nullable Answer<SearchResult> result,
        List<FacetView> facets,
        TimelineChart chart,
        List<FeedLink> feeds,
        @Nullable String previous,
        @Nullable String next) {

    private static final TimelineChart NO_CHART = new TimelineChart(List.of(), 0);

    /** Facet with links. */
    record FacetView(Facet facet, List<ValueView> values) {}

    /** Value of a facet. */
    record ValueView(String label, long count, boolean selected, String url) {}

    /** Search in another format: its media type and URL. */
    record FeedLink(String name, String type, String url) {}

    /** Returns the page of a search that was not run. */
    static SearchView invalid() {
        var all = ReleaseSearch.all();
        return new SearchView(all, all.title(), null, List.of(), NO_CHART, List.of(), null, null);
    }

    /** Returns the page of a search. */
    static SearchView of(ReleaseSearch search, Answer<SearchResult> result) {
        var found = result.value();
        return new SearchView(
                search,
                search.title(),
                result,
                found == null
                        ? List.of()
                        : found.facets().stream()
                                .map(facet -> facet(search, facet))
                                .filter(facet -> !facet.values().isEmpty())
                                .toList(),
                found == null ? NO_CHART : TimelineChart.of(search, found.timeline()),
                feeds(search),
                search.page() > 1 ? url(search.at(search.page() - 1)) : null,
                found != null && hasNext(search, found) ? url(search.at(search.page() + 1)) : null);
    }

    private static boolean hasNext(ReleaseSearch search, SearchResult found) {
        return search.page() < ReleaseSearch.MAX_PAGE && found.total() > (long) search.page() * ReleaseSearch.PAGE_SIZE;
    }

    private static FacetView facet(ReleaseSearch search, SearchResult.FacetCounts counts) {
        var facet = counts.facet();
        return new FacetView(
                facet,
                counts.counts().stream()
                        .filter(count -> !isRefused(search, facet, count.value()))
                        .map(count -> new ValueView(
                                facet.label(count.value()),
                                count.count(),
                                search.values(facet).contains(count.value()),
                                url(search.toggled(facet, count.value()))))
                        .toList());
    }

    /** Values that a search may not have, for their number or length, get no link. */
    private static boolean isRefused(ReleaseSearch search, Facet facet, String value) {
        return !search.values(facet).contains(value)
                && (search.values(facet).size() >= ReleaseSearch.MAX_VALUES || !ReleaseSearch.isValue(value));
    }

    private static List<FeedLink> feeds(ReleaseSearch search) {
        var query = search.filterQuery().isEmpty() ? "" : "?" + search.filterQuery();
        return List.of(
                new FeedLink("Atom", "application/atom+xml", "/releases.atom" + query),
                new FeedLink("RSS", "application/rss+xml", "/releases.rss" + query),
                new FeedLink("JSON Feed", "application/feed+json", "/releases.json" + query));
    }

    /** Returns the URL of the live stream of the search. */
    public String stream() {
        return "/releases/stream" + (search.filterQuery().isEmpty() ? "" : "?" + search.filterQuery());
    }

    /** Returns the URL of the search in another order. */
    public List<OrderLink> orders() {
        return Arrays.stream(ReleaseSearch.Order.values())
                .map(order -> new OrderLink(order.parameter(), order == search.order(), url(search.in(order))))
                .toList();
    }

    /** Order of the hits, with its link. */
    record OrderLink(String name, boolean current, String url) {}

    private static String url(ReleaseSearch search) {
        return search.urlQuery().isEmpty() ? "/releases" : "/releases?" + search.urlQuery();
    }
}
