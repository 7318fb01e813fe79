package org.communique.console.search;

import java.time.LocalDate;
import java.util.List;
import org.communique.console.document.IndexedDocument;
import org.communique.console.document.MarkedText;
import org.jspecify.annotations.Nullable;

/**
 * Page of hits.
 *
 * @param total number of hits, or the least number
 * @param exact whether the total is exact
 * @param tookMillis time in Elasticsearch
 * @param hits of this page
 * @param facets with the counts of this search
 * @param timeline releases per day of publication, the earliest first
 */
public record SearchResult(
        long total, boolean exact, long tookMillis, List<Hit> hits, List<FacetCounts> facets, List<Day> timeline) {

    /** Copies the lists. */
    public SearchResult {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        timeline = List.copyOf(timeline);
    }

    /**
     * Release found by a search.
     *
     * @param headline with the words of the search marked
     * @param excerpt of its text, with marks; null when it has no text
     */
    public record Hit(
            IndexedDocument release,
            MarkedText headline,
            @Nullable MarkedText excerpt) {}

    /** Values of a facet, the most frequent first. */
    public record FacetCounts(Facet facet, List<Count> counts) {

        /** Copies the list. */
        public FacetCounts {
            counts = List.copyOf(counts);
        }
    }

    /** Number of releases with a value. */
    public record Count(String value, long count) {}

    /** Number of releases of a day (UTC). */
    public record Day(LocalDate day, long count) {}
}
