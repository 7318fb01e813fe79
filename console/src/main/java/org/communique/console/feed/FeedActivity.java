package org.communique.console.feed;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.communique.console.document.IndexedDocument;
import org.communique.console.elasticsearch.IndexClient;
import org.communique.console.remote.UnreachableException;
import org.springframework.stereotype.Component;

/** Releases per day and feed, hidden ones too, by the day of their last revision's observation. */
@Component
class FeedActivity {

    /** Days of a feed's own page. */
    static final int DAYS = 30;

    /** Days of the list. */
    static final int LIST_DAYS = 7;

    private static final int MAX_FEEDS = 10_000;

    private final IndexClient index;
    private final InstantSource clock;

    FeedActivity(IndexClient index, InstantSource clock) {
        this.index = index;
        this.clock = clock;
    }

    /** Returns the releases of the last days by feed. */
    Map<String, Long> recent() throws UnreachableException {
        double since = microseconds(clock.instant().minus(Duration.ofDays(LIST_DAYS)));
        var response = index.ask(client -> client.search(
                s -> s.index(IndexClient.WRITE_ALIAS)
                        .size(0)
                        .trackTotalHits(t -> t.enabled(false))
                        .query(q ->
                                q.range(r -> r.number(n -> n.field("version").gte(since))))
                        .aggregations("feeds", a -> a.terms(t -> t.field("feed").size(MAX_FEEDS))),
                IndexedDocument.class));
        var counts = new HashMap<String, Long>();
        var feeds = response.aggregations().get("feeds");
        if (feeds != null) {
            feeds.sterms()
                    .buckets()
                    .array()
                    .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
        }
        return counts;
    }

    /** Returns the releases of a feed by day of publication, the earliest first, each day. */
    SequencedMap<LocalDate, Long> daily(String feed) throws UnreachableException {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var first = today.minusDays(DAYS - 1L);
        var response = index.ask(client -> client.search(
                s -> s.index(IndexClient.WRITE_ALIAS)
                        .size(0)
                        .trackTotalHits(t -> t.enabled(false))
                        .query(q -> q.bool(b -> b.filter(
                                        f -> f.term(t -> t.field("feed").value(feed)))
                                .filter(f -> f.range(r -> r.date(d -> d.field("published")
                                        .gte(first.toString())
                                        .lte(today.toString())
                                        .format("uuuu-MM-dd"))))))
                        .aggregations(
                                "days",
                                a -> a.dateHistogram(h -> h.field("published")
                                        .calendarInterval(CalendarInterval.Day)
                                        .minDocCount(1))),
                IndexedDocument.class));
        var days = new TreeMap<LocalDate, Long>();
        first.datesUntil(today.plusDays(1)).forEach(day -> days.put(day, 0L));
        var found = response.aggregations().get("days");
        if (found != null) {
            found.dateHistogram()
                    .buckets()
                    .array()
                    .forEach(bucket -> days.computeIfPresent(
                            LocalDate.ofInstant(Instant.ofEpochMilli(bucket.key()), ZoneOffset.UTC),
                            (_, _) -> bucket.docCount()));
        }
        return days;
    }

    private static double microseconds(Instant time) {
        return time.toEpochMilli() * 1000.0;
    }
}
