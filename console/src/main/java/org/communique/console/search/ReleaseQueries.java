package org.communique.console.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.SimpleQueryStringFlag;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communique.console.document.MarkedText;
import org.jspecify.annotations.Nullable;

/** Queries of Elasticsearch for a search. */
public final class ReleaseQueries {

    /** Fields of the words, as docs/index.md recommends: plain, and stemmed in the language of the release. */
    private static final List<String> FIELDS = List.of(
            "headline^3",
            "lead^2",
            "body",
            "stemmed.*.headline^3",
            "stemmed.*.lead^2",
            "stemmed.*.body",
            "keyphrases.text",
            "people.name.text",
            "organisations.name.text",
            "places.name.text",
            "topics.name.text");

    /** Languages with an analyzer of their own; their matches are marked, too. */
    private static final List<String> LANGUAGES = List.of(
            "ar", "bg", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hu", "it", "nl", "no", "pt", "ro", "ru", "sv");

    private static final int FACET_VALUES = 10;
    private static final int EXCERPT = 260;
    /** Text looked at for marks; a release is some thousand characters. */
    private static final int MARKED_CHARACTERS = 200_000;

    /** Days of the timeline when the search has none. */
    private static final int TIMELINE_DAYS = 90;

    /** Longest timeline, in days. */
    static final int MAX_TIMELINE_DAYS = 366;

    /** Name of the aggregation of the timeline's days. */
    static final String TIMELINE = "timeline";

    /** Name of the histogram within {@link #TIMELINE}. */
    static final String HISTOGRAM = "days";

    private ReleaseQueries() {}

    /** Returns the query of a search: its words scored, the rest as filters. */
    public static Query query(ReleaseSearch search) {
        var bool = new BoolQuery.Builder();
        if (search.words().isEmpty()) {
            bool.must(Query.of(q -> q.matchAll(all -> all)));
        } else {
            bool.must(words(search.words()));
        }
        search.facets()
                .forEach((facet, values) -> bool.filter(Query.of(q -> q.terms(terms -> terms.field(facet.field())
                        .terms(given ->
                                given.value(values.stream().map(FieldValue::of).toList()))))));
        days(search.from(), search.to(), bool);
        return Query.of(q -> q.bool(bool.build()));
    }

    private static Query words(String words) {
        return Query.of(q -> q.simpleQueryString(s -> s.query(words)
                .fields(FIELDS)
                .defaultOperator(Operator.And)
                .lenient(true)
                // No fuzzy words and no distances: both cost many times as much.
                .flags(
                        SimpleQueryStringFlag.And,
                        SimpleQueryStringFlag.Or,
                        SimpleQueryStringFlag.Not,
                        SimpleQueryStringFlag.Phrase,
                        SimpleQueryStringFlag.Precedence,
                        SimpleQueryStringFlag.Prefix,
                        SimpleQueryStringFlag.Whitespace)));
    }

    private static void days(@Nullable LocalDate from, @Nullable LocalDate to, BoolQuery.Builder bool) {
        if (from == null && to == null) {
            return;
        }
        bool.filter(f -> f.range(r -> r.date(d -> {
            d.field("published");
            if (from != null) {
                d.gte(from.toString());
            }
            if (to != null) {
                d.lte(to.toString());
            }
            return d.format("uuuu-MM-dd");
        })));
    }

    /**
     * Returns the request for a page of hits with facets and timeline.
     *
     * @param alias of the readers
     * @param today the last day of a timeline without days
     */
    static SearchRequest page(ReleaseSearch search, String alias, LocalDate today) {
        return SearchRequest.of(request -> {
            request.index(alias)
                    .query(query(search))
                    .from((search.page() - 1) * ReleaseSearch.PAGE_SIZE)
                    .size(ReleaseSearch.PAGE_SIZE)
                    .sort(sort(search.order()))
                    .source(s -> s.filter(f -> f.excludes("body", "provenance", "revisions", "signature")))
                    .aggregations(aggregations(search, today));
            return search.words().isEmpty() ? request : request.highlight(highlight());
        });
    }

    private static List<SortOptions> sort(ReleaseSearch.Order order) {
        var id = field("id", SortOrder.Asc);
        return switch (order) {
            case NEWEST -> List.of(field("published", SortOrder.Desc), id);
            case RELEVANCE ->
                List.of(
                        SortOptions.of(o -> o.score(s -> s.order(SortOrder.Desc))),
                        field("published", SortOrder.Desc),
                        id);
        };
    }

    private static SortOptions field(String name, SortOrder order) {
        return SortOptions.of(o -> o.field(f -> f.field(name).order(order)));
    }

    private static Highlight highlight() {
        return Highlight.of(h -> h.preTags(MarkedText.BEGIN)
                .postTags(MarkedText.END)
                .encoder(HighlighterEncoder.Default)
                .type(HighlighterType.Unified)
                .maxAnalyzedOffset(MARKED_CHARACTERS)
                .fields(List.of(
                        NamedValue.of(
                                "headline",
                                HighlightField.of(f -> f.numberOfFragments(0).matchedFields(stemmed("headline")))),
                        NamedValue.of(
                                "body",
                                HighlightField.of(f -> f.numberOfFragments(1)
                                        .fragmentSize(EXCERPT)
                                        .matchedFields(stemmed("body")))))));
    }

    private static List<String> stemmed(String field) {
        return LANGUAGES.stream()
                .map(language -> "stemmed.%s.%s".formatted(language, field))
                .toList();
    }

    private static Map<String, Aggregation> aggregations(ReleaseSearch search, LocalDate today) {
        var aggregations = new TreeMap<String, Aggregation>();
        for (var facet : Facet.values()) {
            aggregations.put(
                    facet.parameter(),
                    Aggregation.of(a -> a.terms(t -> t.field(facet.field()).size(FACET_VALUES))));
        }
        aggregations.put(TIMELINE, timeline(search, today));
        return aggregations;
    }

    /** A filter around it bounds the number of buckets, however old or wrong the dates of a release are. */
    private static Aggregation timeline(ReleaseSearch search, LocalDate today) {
        var window = window(search, today);
        var bool = new BoolQuery.Builder();
        days(window.first(), window.last(), bool);
        return Aggregation.of(a -> a.filter(f -> f.bool(bool.build()))
                .aggregations(
                        HISTOGRAM,
                        inner -> inner.dateHistogram(h -> h.field("published")
                                .calendarInterval(CalendarInterval.Day)
                                .timeZone(ZoneOffset.UTC.getId())
                                .minDocCount(1))));
    }

    /** Returns the days of the timeline of a search. */
    static TimelineWindow window(ReleaseSearch search, LocalDate today) {
        return TimelineWindow.of(search, today, TIMELINE_DAYS, MAX_TIMELINE_DAYS);
    }
}
