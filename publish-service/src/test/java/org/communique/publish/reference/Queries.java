package org.communique.publish.reference;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The queries of docs/index.md in Java: what stands between the braces of a method is its snippet. */
final class Queries {

    private Queries() {}

    static ElasticsearchClient connect(String address) {
        // With security on, .apiKey("…") as well.
        return ElasticsearchClient.of(c -> c.host(address).jsonMapper(new Jackson3JsonpMapper()));
    }

    static List<Hit<Release>> latestOfASource(ElasticsearchClient client) throws IOException {
        var found = client.search(
                s -> s.index("releases")
                        .query(q -> q.term(t -> t.field("source").value("rivers.example")))
                        .sort(o -> o.field(f -> f.field("published").order(SortOrder.Desc)))
                        .size(10),
                Release.class);
        return found.hits().hits();
    }

    static List<Hit<Release>> oneField(ElasticsearchClient client) throws IOException {
        var found = client.search(
                s -> s.index("releases").query(q -> q.match(m -> m.field("body").query("minister"))), Release.class);
        return found.hits().hits();
    }

    static List<Hit<Release>> fullText(ElasticsearchClient client) throws IOException {
        var found = client.search(
                s -> s.index("releases")
                        .query(q -> q.multiMatch(m -> m.query("minister funds")
                                .fields("headline^3", "lead^2", "body", "stemmed.*.headline^3", "stemmed.*.body")))
                        .highlight(h -> h.fields(NamedValue.of(
                                "body",
                                HighlightField.of(f -> f.matchedFields("stemmed.en.body", "stemmed.de.body"))))),
                Release.class);
        return found.hits().hits();
    }

    static List<Hit<Release>> topicAndDate(ElasticsearchClient client) throws IOException {
        var found = client.search(
                s -> s.index("releases")
                        .query(q -> q.bool(b -> b.filter(
                                        f -> f.term(t -> t.field("topics.code").value("medtop:03000000")))
                                .filter(f -> f.range(r -> r.date(d ->
                                        d.field("published").gte("2026-03-01").lt("2026-04-01")))))),
                Release.class);
        return found.hits().hits();
    }

    static Map<String, Aggregate> facets(ElasticsearchClient client) throws IOException {
        var found = client.search(
                s -> s.index("releases")
                        .query(q -> q.match(m -> m.field("body").query("fund")))
                        .size(0)
                        .aggregations("topics", a -> a.terms(t -> t.field("topics.name")))
                        .aggregations("countries", a -> a.terms(t -> t.field("countries")))
                        .aggregations("sources", a -> a.terms(t -> t.field("source"))),
                Void.class);
        return found.aggregations();
    }

    static Map<String, Aggregate> histogram(ElasticsearchClient client) throws IOException {
        var found = client.search(
                s -> s.index("releases")
                        .size(0)
                        .aggregations(
                                "months",
                                a -> a.dateHistogram(h -> h.field("published")
                                        .calendarInterval(CalendarInterval.Month)
                                        .timeZone("Europe/Brussels"))),
                Void.class);
        return found.aggregations();
    }

    static List<Hit<Release>> person(ElasticsearchClient client) throws IOException {
        var found = client.search(
                s -> s.index("releases")
                        .query(q -> q.match(m ->
                                m.field("people.name.text").query("ana moreau").operator(Operator.And))),
                Release.class);
        return found.hits().hits();
    }

    static Map<String, Aggregate> company(ElasticsearchClient client) throws IOException {
        var found = client.search(
                s -> s.index("releases")
                        .query(q -> q.bool(b -> b.filter(f ->
                                        f.term(t -> t.field("identifiers.value").value("RIVR")))
                                .mustNot(n -> n.term(t -> t.field("problems").value("short-body")))))
                        .size(0)
                        .aggregations("kinds", a -> a.terms(t -> t.field("kind.name")))
                        .aggregations("issuers", a -> a.terms(t -> t.field("issuer")))
                        .aggregations("speakers", a -> a.terms(t -> t.field("quotes.speaker"))),
                Void.class);
        return found.aggregations();
    }

    static List<Hit<Release>> related(ElasticsearchClient client, String id) throws IOException {
        var found = client.search(
                s -> s.index("releases")
                        .query(q -> q.bool(b -> b.must(m ->
                                        m.moreLikeThis(l -> l.fields("headline", "body", "keyphrases.text")
                                                .like(k -> k.document(
                                                        d -> d.index("releases").id(id)))
                                                .minTermFreq(1)
                                                .minDocFreq(2)))
                                .mustNot(n ->
                                        n.term(t -> t.field("nearDuplicateOf").value(id))))),
                Release.class);
        return found.hits().hits();
    }

    static List<Hit<Release>> suggestions(ElasticsearchClient client) throws IOException {
        var found = client.search(
                s -> s.index("releases")
                        .query(q -> q.matchBoolPrefix(m ->
                                m.field("headline.suggest").query("council op").operator(Operator.And)))
                        .size(5),
                Release.class);
        return found.hits().hits();
    }

    static List<Hit<Release>> changes(ElasticsearchClient client) throws IOException {
        var found = client.search(
                s -> s.index("releases")
                        .query(q -> q.bool(b -> b.should(c -> c.range(
                                        r -> r.number(n -> n.field("version").gt(1772600000000000.0))))
                                .should(c -> c.range(r -> r.date(d -> d.field("embargoedUntil")
                                        .gt("2026-03-04T05:00:00Z")
                                        .lte("now"))))))
                        .sort(o -> o.field(f -> f.field("version").order(SortOrder.Asc)))
                        .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)))
                        .size(1000),
                Release.class);
        return found.hits().hits();
    }

    static List<Release> all(ElasticsearchClient client) throws IOException {
        var keepAlive = Time.of(t -> t.time("1m"));
        var pit = client.openPointInTime(p -> p.index("releases").keepAlive(keepAlive))
                .id();
        var all = new ArrayList<Release>();
        List<FieldValue> after = List.of();
        while (true) {
            var last = after;
            var page = client.search(
                    s -> {
                        s.pit(p -> p.id(pit).keepAlive(keepAlive))
                                .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)))
                                .size(2);
                        return last.isEmpty() ? s : s.searchAfter(last);
                    },
                    Release.class);
            if (page.hits().hits().isEmpty()) {
                break;
            }
            page.hits().hits().forEach(hit -> all.add(hit.source()));
            after = page.hits().hits().getLast().sort();
        }
        client.closePointInTime(c -> c.id(pit));
        return all;
    }

    static List<Hit<Release>> history(ElasticsearchClient client, String id) throws IOException {
        var found = client.search(
                s -> s.index("releases")
                        .query(q -> q.bool(b -> b.should(
                                        c -> c.term(t -> t.field("id").value(id)))
                                .should(c ->
                                        c.term(t -> t.field("nearDuplicateOf").value(id)))))
                        .sort(o -> o.field(f -> f.field("published").order(SortOrder.Asc))),
                Release.class);
        return found.hits().hits();
    }

    static List<Hit<Release>> stories(ElasticsearchClient client) throws IOException {
        var found = client.search(
                s -> s.index("releases")
                        .query(q -> q.bool(b -> b.must(
                                        m -> m.match(t -> t.field("body").query("fund")))
                                .mustNot(n -> n.exists(e -> e.field("nearDuplicateOf"))))),
                Release.class);
        return found.hits().hits();
    }

    static List<Hit<Void>> stillVisible(ElasticsearchClient client, List<String> held) throws IOException {
        var found = client.search(
                s -> s.index("releases")
                        .query(q -> q.ids(i -> i.values(held)))
                        .source(c -> c.fetch(false))
                        .size(held.size()),
                Void.class);
        return found.hits().hits();
    }
}
