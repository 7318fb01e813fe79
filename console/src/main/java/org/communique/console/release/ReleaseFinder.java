package org.communique.console.release;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communique.console.document.IndexedDocument;
import org.communique.console.elasticsearch.IndexClient;
import org.communique.console.feed.FeedStatus;
import org.communique.console.feed.IngestFeeds;
import org.communique.console.remote.Answer;
import org.communique.console.remote.Inquiry;
import org.communique.console.remote.RefusalException;
import org.communique.console.remote.UnreachableException;
import org.communique.console.search.InvalidSearchException;
import org.communique.console.search.ReleaseQueries;
import org.communique.console.search.ReleaseSearch;
import org.communique.console.service.ServiceClient;
import org.communique.console.service.ServiceName;
import org.communique.console.service.Services;
import org.springframework.stereotype.Component;

/**
 * Finds releases by URL, guid or words, hidden ones too. What the index does not have, ingest may know: it remembers every
 * release it emitted, by its canonical URL.
 */
@Component
class ReleaseFinder {

    private static final int MAX_FOUND = 20;

    private final IndexClient index;
    private final IngestFeeds feeds;
    private final ServiceClient ingest;

    ReleaseFinder(IndexClient index, IngestFeeds feeds, Services services) {
        this.index = index;
        this.feeds = feeds;
        this.ingest = services.of(ServiceName.INGEST);
    }

    /** Finds releases by an input other than an id. */
    Lookup.Outcome find(Lookup lookup) {
        return switch (lookup.kind()) {
            case NONE, ID -> new Lookup.Outcome(List.of(), List.of(), null, List.of());
            case WORDS -> byWords(lookup.text());
            case URL -> byKey("url", lookup.text());
            case GUID_OR_WORD -> {
                var found = byKey("guid", lookup.text());
                yield found.releases().isEmpty() && found.ids().isEmpty() ? byWords(lookup.text()) : found;
            }
        };
    }

    private Lookup.Outcome byWords(String words) {
        Answer<List<IndexedDocument>> found = Answer.to(() -> search(ReleaseQueries.query(search(words))));
        return new Lookup.Outcome(found.orElse(List.of()), List.of(), null, problems(found));
    }

    /** @throws InvalidSearchException when there are too many words */
    private static ReleaseSearch search(String words) {
        return ReleaseSearch.parse(Map.of("q", new String[] {words}));
    }

    private Lookup.Outcome byKey(String kind, String key) {
        var asking = Inquiry.begin(() -> known(kind, key));
        Answer<List<IndexedDocument>> indexed = Answer.to(() -> search(keys(key)));
        var known = asking.answer();
        var releases = new ArrayList<>(indexed.orElse(List.of()));
        var ids = new LinkedHashSet<>(known.orElse(Set.of()));
        releases.forEach(release -> ids.remove(release.id()));
        // Found by another form of its URL, such as one with a campaign's parameters.
        if (!ids.isEmpty() && indexed.reached()) {
            Answer<List<IndexedDocument>> more = Answer.to(() -> search(byIds(ids)));
            more.orElse(List.of()).forEach(release -> {
                releases.add(release);
                ids.remove(release.id());
            });
        }
        var problems = problems(indexed, known);
        boolean nothing = releases.isEmpty() && ids.isEmpty();
        if (!nothing || !known.reached() || !kind.equals("url")) {
            return new Lookup.Outcome(releases, List.copyOf(ids), null, problems);
        }
        Answer<List<FeedStatus>> all = Answer.to(feeds::all);
        return all.reached()
                ? new Lookup.Outcome(List.of(), List.of(), PollVerdict.of(key, all.orElse(List.of())), problems)
                : new Lookup.Outcome(List.of(), List.of(), null, problems(indexed, known, all));
    }

    private Set<String> known(String kind, String key) throws UnreachableException {
        try {
            var ids = new LinkedHashSet<String>();
            ingest.get("/releases?" + kind + "={key}", key)
                    .path("releases")
                    .values()
                    .forEach(release -> ids.add(release.path("id").asString("")));
            return ids;
        } catch (RefusalException refusal) {
            // Not a key that ingest could have: then it has no release of it.
            if (refusal.status() == 400 || refusal.status() == 422) {
                return Set.of();
            }
            throw refusal;
        }
    }

    private static Query keys(String key) {
        var value = FieldValue.of(key);
        return Query.of(q ->
                q.bool(b -> b.should(s -> s.term(t -> t.field("url").value(value)))
                        .should(s -> s.term(t -> t.field("canonicalUrl").value(value)))
                        .should(s -> s.term(t -> t.field("guid").value(value)))
                        .minimumShouldMatch("1")));
    }

    private static Query byIds(Set<String> ids) {
        return Query.of(q -> q.ids(i -> i.values(List.copyOf(ids))));
    }

    private List<IndexedDocument> search(Query query) throws UnreachableException {
        var response = index.ask(client -> client.search(
                s -> s.index(IndexClient.WRITE_ALIAS)
                        .query(query)
                        .source(o -> o.filter(f -> f.excludes("body", "provenance", "revisions", "signature")))
                        .size(MAX_FOUND),
                IndexedDocument.class));
        return response.hits().hits().stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .toList();
    }

    private static List<String> problems(Answer<?>... answers) {
        return List.of(answers).stream()
                .filter(answer -> !answer.reached())
                .map(answer -> answer.reason())
                .distinct()
                .toList();
    }
}
