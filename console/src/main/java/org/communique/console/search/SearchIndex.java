package org.communique.console.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.console.document.IndexedDocument;
import org.communique.console.document.MarkedText;
import org.communique.console.elasticsearch.IndexClient;
import org.communique.console.remote.UnreachableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Searches of the alias for readers: its filter leaves out releases under embargo, withheld and withdrawn ones, so no page
 * made of them can show any.
 */
@Component
class SearchIndex {

    private static final int RELATED = 6;
    private static final int RELATED_TERMS = 20;
    private static final int NEAR_DUPLICATES = 20;

    private final IndexClient index;
    private final InstantSource clock;

    SearchIndex(IndexClient index, InstantSource clock) {
        this.index = index;
        this.clock = clock;
    }

    /**
     * Searches.
     *
     * @throws UnreachableException also when Elasticsearch refuses the search
     */
    SearchResult search(ReleaseSearch search) throws UnreachableException {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var request = ReleaseQueries.page(search, IndexClient.READ_ALIAS, today);
        var response = index.ask(client -> client.search(request, IndexedDocument.class));
        return result(search, response, today);
    }

    /** Returns a visible release; empty when there is none of this id, or it is hidden from readers. */
    Optional<IndexedDocument> find(String id) throws UnreachableException {
        var response = index.ask(client -> client.search(
                s -> s.index(IndexClient.READ_ALIAS)
                        .query(q -> q.term(t -> t.field("id").value(id)))
                        .size(1),
                IndexedDocument.class));
        return documents(response).stream().findFirst();
    }

    /** Returns visible near duplicates of a release: those linked to it, the one it is linked to, and the others of that. */
    List<IndexedDocument> nearDuplicates(IndexedDocument release) throws UnreachableException {
        var earliest = release.nearDuplicateOf();
        var root = earliest == null ? release.id() : earliest;
        var response = index.ask(client -> client.search(
                s -> s.index(IndexClient.READ_ALIAS)
                        .query(q -> q.bool(b -> b.should(
                                        c -> c.term(t -> t.field("id").value(root)))
                                .should(c ->
                                        c.term(t -> t.field("nearDuplicateOf").value(root)))
                                .minimumShouldMatch("1")
                                .mustNot(n -> n.term(t -> t.field("id").value(release.id())))))
                        .sort(o -> o.field(f -> f.field("version")))
                        .source(o -> o.filter(f -> f.excludes("body", "provenance", "revisions", "signature")))
                        .size(NEAR_DUPLICATES),
                IndexedDocument.class));
        return documents(response);
    }

    /** Returns visible releases with the same significant words, without near duplicates. */
    List<IndexedDocument> related(IndexedDocument release) throws UnreachableException {
        var earliest = release.nearDuplicateOf();
        var root = earliest == null ? release.id() : earliest;
        var response = index.ask(client -> client.search(
                s -> s.index(IndexClient.READ_ALIAS)
                        .query(q -> q.bool(b -> b.must(m ->
                                        m.moreLikeThis(l -> l.fields("headline", "body", "keyphrases.text")
                                                .like(k -> k.document(d -> d.index(IndexClient.READ_ALIAS)
                                                        .id(release.id())))
                                                .minTermFreq(1)
                                                .minDocFreq(2)
                                                .maxQueryTerms(RELATED_TERMS)))
                                .mustNot(n ->
                                        n.term(t -> t.field("nearDuplicateOf").value(root)))
                                .mustNot(n -> n.term(t -> t.field("id").value(root)))))
                        .source(o -> o.filter(f -> f.excludes("body", "provenance", "revisions", "signature")))
                        .size(RELATED),
                IndexedDocument.class));
        return documents(response);
    }

    private static List<IndexedDocument> documents(SearchResponse<IndexedDocument> response) {
        return response.hits().hits().stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .toList();
    }

    private static SearchResult result(
            ReleaseSearch search, SearchResponse<IndexedDocument> response, LocalDate today) {
        var total = response.hits().total();
        return new SearchResult(
                total == null ? response.hits().hits().size() : total.value(),
                total == null || total.relation() == TotalHitsRelation.Eq,
                response.took(),
                response.hits().hits().stream()
                        .flatMap(hit -> hit(hit).stream())
                        .toList(),
                Arrays.stream(Facet.values())
                        .map(facet ->
                                counts(facet, search, response.aggregations().get(facet.parameter())))
                        .toList(),
                days(search, response.aggregations(), today));
    }

    private static Optional<SearchResult.Hit> hit(Hit<IndexedDocument> hit) {
        var release = hit.source();
        if (release == null) {
            return Optional.empty();
        }
        var marked = hit.highlight();
        var headline = first(marked, "headline").orElseGet(() -> MarkedText.plain(release.title()));
        var own = release.summary() != null ? release.summary() : release.lead();
        var excerpt = first(marked, "body").orElseGet(() -> own == null ? MarkedText.plain("") : MarkedText.plain(own));
        return Optional.of(
                new SearchResult.Hit(release, headline, excerpt.parts().isEmpty() ? null : excerpt));
    }

    private static Optional<MarkedText> first(Map<String, List<String>> marked, String field) {
        return marked.getOrDefault(field, List.of()).stream().findFirst().map(MarkedText::parse);
    }

    private static SearchResult.FacetCounts counts(Facet facet, ReleaseSearch search, @Nullable Aggregate aggregate) {
        List<SearchResult.Count> counts = aggregate == null
                ? List.of()
                : aggregate.sterms().buckets().array().stream()
                        .map(bucket -> new SearchResult.Count(bucket.key().stringValue(), bucket.docCount()))
                        .toList();
        return new SearchResult.FacetCounts(facet, withSelected(counts, search.values(facet)));
    }

    /** Adds selected values beyond the most frequent ones, so that each can be deselected. */
    private static List<SearchResult.Count> withSelected(List<SearchResult.Count> counts, List<String> selected) {
        var all = new java.util.ArrayList<>(counts);
        selected.stream()
                .filter(value ->
                        counts.stream().noneMatch(count -> count.value().equals(value)))
                .forEach(value -> all.add(new SearchResult.Count(value, 0)));
        return all;
    }

    private static List<SearchResult.Day> days(
            ReleaseSearch search, Map<String, Aggregate> aggregations, LocalDate today) {
        var window = ReleaseQueries.window(search, today);
        var timeline = aggregations.get(ReleaseQueries.TIMELINE);
        if (timeline == null) {
            return List.of();
        }
        var histogram = timeline.filter().aggregations().get(ReleaseQueries.HISTOGRAM);
        return histogram == null
                ? List.of()
                : window.fill(histogram.dateHistogram().buckets().array().stream()
                        .map(bucket -> new SearchResult.Day(
                                LocalDate.ofInstant(Instant.ofEpochMilli(bucket.key()), ZoneOffset.UTC),
                                bucket.docCount()))
                        .toList());
    }
}
