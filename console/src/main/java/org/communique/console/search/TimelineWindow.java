package org.communique.console.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Days of a timeline, at least one.
 *
 * @param first its first day
 * @param last its last day
 */
record TimelineWindow(LocalDate first, LocalDate last) {

    /** Returns the days of a search, the last ones when there are too many; without days, some until today. */
    static TimelineWindow of(ReleaseSearch search, LocalDate today, int days, int limit) {
        var given = search.to();
        var last = given == null ? latest(search, today) : given;
        var from = search.from();
        var first = from == null ? last.minusDays(days - 1L) : from;
        var earliest = last.minusDays(limit - 1L);
        return new TimelineWindow(first.isBefore(earliest) ? earliest : first, last);
    }

    private static LocalDate latest(ReleaseSearch search, LocalDate today) {
        var from = search.from();
        return from != null && from.isAfter(today) ? from : today;
    }

    /** Returns every day with its count, 0 for those without releases. */
    List<SearchResult.Day> fill(List<SearchResult.Day> found) {
        Map<LocalDate, Long> counts =
                found.stream().collect(Collectors.toMap(SearchResult.Day::day, SearchResult.Day::count, Long::sum));
        return first.datesUntil(last.plusDays(1))
                .map(day -> new SearchResult.Day(day, counts.getOrDefault(day, 0L)))
                .toList();
    }

    /** Returns the number of days. */
    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
