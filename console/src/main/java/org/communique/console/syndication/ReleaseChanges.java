package org.communique.console.syndication;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.communique.console.document.IndexedDocument;
import org.communique.console.elasticsearch.IndexClient;
import org.communique.console.remote.UnreachableException;
import org.communique.console.search.Facet;
import org.communique.console.search.ReleaseQueries;
import org.communique.console.search.ReleaseSearch;
import org.communique.contracts.release.Version;
import org.springframework.stereotype.Component;

/**
 * Changes of the releases of a search, as readers of the alias see them: new revisions, ends of embargoes, removals.
 *
 * <p>A removal has no text any more, so only the sources of the search limit removals; an id that a reader never had is
 * nothing to it (RFC 6721, section 3).
 */
@Component
class ReleaseChanges {

    /** Age up to which ends of embargoes and removals are in a feed: longer than readers stay away. */
    static final Duration KEPT = Duration.ofDays(30);

    /** Removals of a feed; each takes a line. */
    static final int MAX_REMOVALS = 200;

    private static final String SEQUENCE = "_seq_no";

    private final IndexClient index;
    private final InstantSource clock;

    ReleaseChanges(IndexClient index, InstantSource clock) {
        this.index = index;
        this.clock = clock;
    }

    /** Releases and removals, both the latest first. */
    record Latest(List<IndexedDocument> releases, List<FeedContents.Removal> removals) {}

    /** Changes of one poll of the stream, in the order of indexing, and the position behind them. */
    record Batch(List<IndexedDocument> releases, List<FeedContents.Removal> removals, StreamPosition next) {}

    /** Returns the latest changes. */
    Latest latest(ReleaseSearch search, int limit) throws UnreachableException {
        var now = clock.instant();
        var changed = releases(
                search(IndexClient.READ_ALIAS, ReleaseQueries.query(search), sort("version", SortOrder.Desc), limit));
        var lifted = releases(search(
                IndexClient.READ_ALIAS,
                all(ReleaseQueries.query(search), embargoEnded(now.minus(KEPT), now)),
                sort("embargoedUntil", SortOrder.Desc),
                limit));
        var removals = removals(search(
                IndexClient.WRITE_ALIAS,
                all(hidden(search, now), versionsFrom(now.minus(KEPT))),
                sort("version", SortOrder.Desc),
                MAX_REMOVALS));
        return new Latest(merged(changed, lifted, limit), removals);
    }

    /** Merges both lists by the time at which readers may first have seen a release. */
    static List<IndexedDocument> merged(List<IndexedDocument> changed, List<IndexedDocument> lifted, int limit) {
        var byId = new LinkedHashMap<String, IndexedDocument>();
        Stream.concat(changed.stream(), lifted.stream()).forEach(release -> byId.putIfAbsent(release.id(), release));
        return byId.values().stream()
                .sorted(Comparator.comparing(IndexedDocument::visibleSince)
                        .reversed()
                        .thenComparing(IndexedDocument::id))
                .limit(limit)
                .toList();
    }

    /** Returns the position behind all changes of this moment. */
    StreamPosition position() throws UnreachableException {
        var name = indexName();
        return new StreamPosition(name, head(), clock.instant());
    }

    /**
     * Returns the changes behind a position, at most so many of each kind: numbers of writes of one index only grow. After a
     * rebuild the index is another one, so changes are found by their versions, from ten minutes before on.
     */
    Batch since(StreamPosition position, ReleaseSearch search, int limit) throws UnreachableException {
        var now = clock.instant();
        var name = indexName();
        long head = head();
        var behind = position.index().equals(name)
                ? Query.of(q -> q.range(r -> r.number(n -> n.field(SEQUENCE).gt((double) position.sequence()))))
                : versionsFrom(position.time().minus(StreamPosition.OVERLAP));
        var changed = search(
                IndexClient.READ_ALIAS,
                all(ReleaseQueries.query(search), behind, inIndex(name)),
                sort(SEQUENCE, SortOrder.Asc),
                limit);
        var gone = search(
                IndexClient.WRITE_ALIAS,
                all(hidden(search, now), behind, inIndex(name)),
                sort(SEQUENCE, SortOrder.Asc),
                limit);
        var lifted = search(
                IndexClient.READ_ALIAS,
                all(ReleaseQueries.query(search), embargoEnded(position.time(), now)),
                sort("embargoedUntil", SortOrder.Asc),
                limit);
        long next = Math.min(reached(changed, head, limit), reached(gone, head, limit));
        var time = lifted.size() < limit ? now : lastEmbargo(lifted).orElse(now);
        return new Batch(
                Stream.concat(releases(changed).stream(), releases(lifted).stream())
                        .toList(),
                removals(gone),
                new StreamPosition(name, next, time));
    }

    private static Optional<Instant> lastEmbargo(List<Hit<IndexedDocument>> lifted) {
        return Optional.ofNullable(releases(lifted).getLast().embargoedUntil());
    }

    /** Returns the number of the last write that the hits reach to: of all writes, unless there are more hits. */
    private static long reached(List<Hit<IndexedDocument>> hits, long head, int limit) {
        return hits.size() < limit ? head : sequence(hits.getLast()).orElse(head);
    }

    private static OptionalLong sequence(Hit<IndexedDocument> hit) {
        return hit.sort().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(hit.sort().getFirst().longValue());
    }

    private String indexName() throws UnreachableException {
        var aliases = index.ask(client -> client.indices().getAlias(a -> a.name(IndexClient.WRITE_ALIAS)));
        return aliases.aliases().keySet().stream()
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private long head() throws UnreachableException {
        var last = index.ask(client -> client.search(
                s -> s.index(IndexClient.WRITE_ALIAS)
                        .source(o -> o.fetch(false))
                        .sort(sort(SEQUENCE, SortOrder.Desc))
                        .size(1),
                IndexedDocument.class));
        return last.hits().hits().stream()
                .flatMapToLong(hit -> sequence(hit).stream())
                .findFirst()
                .orElse(-1);
    }

    private List<Hit<IndexedDocument>> search(String alias, Query query, SortOptions sort, int size)
            throws UnreachableException {
        var request = SearchRequest.of(s -> s.index(alias)
                .query(q -> q.bool(b -> b.filter(query)))
                .sort(sort, sort("id", SortOrder.Asc))
                .source(o -> o.filter(f -> f.excludes("provenance", "revisions", "signature")))
                .trackTotalHits(t -> t.enabled(false))
                .size(size));
        return index.ask(client -> client.search(request, IndexedDocument.class))
                .hits()
                .hits();
    }

    private static List<IndexedDocument> releases(List<Hit<IndexedDocument>> hits) {
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .toList();
    }

    private static List<FeedContents.Removal> removals(List<Hit<IndexedDocument>> hits) {
        return releases(hits).stream().map(ReleaseChanges::removal).toList();
    }

    /** The source's own words for holding a release back are not for readers. */
    static FeedContents.Removal removal(IndexedDocument release) {
        return new FeedContents.Removal(release.id(), release.observed(), reason(release));
    }

    private static String reason(IndexedDocument release) {
        if (IndexedDocument.CANCELED.equals(release.pubStatus())) {
            return "page-gone".equals(release.withdrawalReason())
                    ? "withdrawn: its page is gone"
                    : "withdrawn by its source";
        }
        return IndexedDocument.WITHHELD.equals(release.pubStatus())
                ? "held back by its source"
                : "under embargo since its last revision";
    }

    /** Hidden releases that readers may have seen: withdrawn ones, and those hidden by a later revision than the first. */
    private static Query hidden(ReleaseSearch search, Instant now) {
        var seen = Query.of(q -> q.bool(b -> b.should(
                        s -> s.term(t -> t.field("pubStatus").value(IndexedDocument.CANCELED)))
                .should(s -> s.range(r -> r.number(n -> n.field("revision").gt(1.0))))
                .minimumShouldMatch("1")));
        var invisible = Query.of(q -> q.bool(b -> b.should(s -> s.bool(
                        not -> not.mustNot(m -> m.term(t -> t.field("pubStatus").value("usable")))))
                .should(s -> s.range(r -> r.date(d -> d.field("embargoedUntil").gt(now.toString()))))
                .minimumShouldMatch("1")));
        var sources = search.values(Facet.SOURCE);
        return sources.isEmpty() ? all(seen, invisible) : all(seen, invisible, ofSources(sources));
    }

    private static Query ofSources(List<String> sources) {
        return Query.of(q -> q.terms(t -> t.field(Facet.SOURCE.field())
                .terms(v -> v.value(sources.stream().map(FieldValue::of).toList()))));
    }

    private static Query embargoEnded(Instant after, Instant now) {
        return Query.of(q -> q.range(
                r -> r.date(d -> d.field("embargoedUntil").gt(after.toString()).lte(now.toString()))));
    }

    private static Query versionsFrom(Instant time) {
        double version = Math.max(1, Version.observedAt(time).value());
        return Query.of(q -> q.range(r -> r.number(n -> n.field("version").gte(version))));
    }

    private static Query inIndex(String name) {
        return Query.of(q -> q.term(t -> t.field("_index").value(name)));
    }

    private static Query all(Query... queries) {
        return Query.of(q -> q.bool(b -> b.filter(List.of(queries))));
    }

    private static SortOptions sort(String field, SortOrder order) {
        return SortOptions.of(o -> o.field(f -> f.field(field).order(order)));
    }
}
