package org.communique.console.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReleaseSearchTests {

    @Test
    void urlOfASearchIsTheSearchAgain() {
        var search = ReleaseSearch.parse(Map.of(
                "q", values("\"flood fund\" & more"),
                "topic", values("disaster, accident"),
                "source", values("b.example", "a.example"),
                "from", values("2026-03-01"),
                "page", values("2")));

        assertThat(ReleaseSearch.parse(parameters(search.urlQuery()))).isEqualTo(search);
    }

    @Test
    void filterIsTheSameInAnyOrderOfItsValues() {
        var one = ReleaseSearch.parse(Map.of("source", values("a.example", "b.example")));
        var other = ReleaseSearch.parse(Map.of("source", values("b.example", "a.example", "b.example")));

        assertThat(one.filterQuery()).isEqualTo(other.filterQuery());
    }

    @Test
    void wordsAreRankedByRelevanceUnlessAskedOtherwise() {
        assertThat(ReleaseSearch.parse(Map.of("q", values("fund"))).order()).isEqualTo(ReleaseSearch.Order.RELEVANCE);
        assertThat(ReleaseSearch.parse(Map.of()).order()).isEqualTo(ReleaseSearch.Order.NEWEST);
        assertThat(ReleaseSearch.parse(Map.of("q", values("fund"), "order", values("newest")))
                        .order())
                .isEqualTo(ReleaseSearch.Order.NEWEST);
    }

    @Test
    void toggledValueIsSelectedAndDeselected() {
        var selected = ReleaseSearch.all().at(3).toggled(Facet.COUNTRY, "BE");

        assertThat(selected.values(Facet.COUNTRY)).containsExactly("BE");
        assertThat(selected.page()).isEqualTo(1);
        assertThat(selected.toggled(Facet.COUNTRY, "BE")).isEqualTo(ReleaseSearch.all());
    }

    @Test
    void limitsAreSaidWithFoundAndExpected() {
        refused(Map.of("q", values("é".repeat(400)))).hasMessage("q: 800 bytes (expected: at most 512)");
        refused(Map.of("q", values("a ".repeat(30)))).hasMessage("q: 30 words (expected: at most 24)");
        refused(Map.of("page", values("101"))).hasMessageStartingWith("page: 101 (expected: 1 to 100");
        refused(Map.of("page", values("x"))).hasMessageStartingWith("page: 'x' (expected: a number");
        refused(Map.of("from", values("yesterday"))).hasMessageStartingWith("from: 'yesterday' (expected: a day");
        refused(Map.of("from", values("2026-03-02"), "to", values("2026-03-01")))
                .hasMessageStartingWith("to: 2026-03-01 (expected: 2026-03-02 or later");
        refused(Map.of("order", values("best"))).hasMessage("order: 'best' (expected: newest or relevance)");
        refused(Map.of("source", "a,b,c,d,e,f,g,h,i,j,k".split(",")))
                .hasMessage("source: 11 values (expected: at most 10)");
    }

    @Test
    void titleSaysTheSearchInWords() {
        var search = ReleaseSearch.parse(
                Map.of("q", values("fund"), "language", values("de"), "country", values("BE", "FR")));

        assertThat(search.title()).isEqualTo("fund · German · Belgium or France");
        assertThat(ReleaseSearch.all().title()).isEqualTo("All releases");
    }

    @Test
    void everyDayOfATimelineIsThereOnce() {
        var window = TimelineWindow.of(ReleaseSearch.all(), LocalDate.parse("2026-03-10"), 90, 366);

        var days = window.fill(List.of(new SearchResult.Day(LocalDate.parse("2026-03-09"), 3)));

        assertThat(days).hasSize(90);
        assertThat(days.getLast()).isEqualTo(new SearchResult.Day(LocalDate.parse("2026-03-10"), 0));
        assertThat(days.get(88).count()).isEqualTo(3);
    }

    @Test
    void timelineOfCenturiesIsItsLastYear() {
        var search = ReleaseSearch.all().within(LocalDate.parse("1900-01-01"), LocalDate.parse("2026-01-01"));

        assertThat(TimelineWindow.of(search, LocalDate.parse("2026-03-10"), 90, 366)
                        .days())
                .isEqualTo(366);
    }

    @Test
    void barsOfALongTimelineHaveSeveralDays() {
        var search = ReleaseSearch.all().within(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"));
        var days = TimelineWindow.of(search, LocalDate.parse("2026-01-01"), 90, 366)
                .fill(List.of(new SearchResult.Day(LocalDate.parse("2025-01-02"), 2)));

        var chart = TimelineChart.of(search, days);

        assertThat(chart.bars()).hasSizeLessThanOrEqualTo(92);
        assertThat(chart.bars().getFirst().label()).isEqualTo("2025-01-01 to 2025-01-04: 2");
        assertThat(chart.bars().getFirst().url()).isEqualTo("/releases?from=2025-01-01&to=2025-01-04");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
            Map<String, String[]> parameters) {
        return assertThatThrownBy(() -> ReleaseSearch.parse(parameters)).isInstanceOf(InvalidSearchException.class);
    }

    private static String[] values(String... values) {
        return values;
    }

    private static Map<String, String[]> parameters(String query) {
        var parameters = new HashMap<String, String[]>();
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            var value = java.net.URLDecoder.decode(parts[1], java.nio.charset.StandardCharsets.UTF_8);
            parameters.merge(parts[0], values(value), (a, b) -> values(a[0], b[0]));
        }
        return parameters;
    }
}
