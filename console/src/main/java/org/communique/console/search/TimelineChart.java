package org.communique.console.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars of a timeline as inline SVG has them, in a view box of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param bars the earliest first
 * @param highest number of releases of the highest bar
 */
public record TimelineChart(List<Bar> bars, long highest) {

    /** Width of the view box. */
    public static final int WIDTH = 720;

    /** Height of the view box. */
    public static final int HEIGHT = 60;

    private static final int MAX_BARS = 92;

    /** Copies the list. */
    public TimelineChart {
        bars = List.copyOf(bars);
    }

    /**
     * Bar of some days.
     *
     * @param url of the search within these days
     * @param label for people: days and number
     */
    public record Bar(double x, double y, double width, double height, String url, String label) {}

    /** Draws the timeline of a search; without bars when there are no releases in it. */
    public static TimelineChart of(ReleaseSearch search, List<SearchResult.Day> days) {
        if (days.stream().allMatch(day -> day.count() == 0)) {
            return new TimelineChart(List.of(), 0);
        }
        int perBar = Math.ceilDiv(days.size(), MAX_BARS);
        var groups = new ArrayList<Group>();
        for (int i = 0; i < days.size(); i += perBar) {
            groups.add(Group.of(days.subList(i, Math.min(days.size(), i + perBar))));
        }
        long highest = groups.stream().mapToLong(Group::count).max().orElse(1);
        double step = (double) WIDTH / groups.size();
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            double height = group.count() == 0 ? 0 : Math.max(2, (double) HEIGHT * group.count() / highest);
            bars.add(new Bar(
                    rounded(i * step),
                    rounded(HEIGHT - height),
                    rounded(step * 0.8),
                    rounded(height),
                    "/releases?" + search.within(group.first(), group.last()).urlQuery(),
                    group.label()));
        }
        return new TimelineChart(bars, highest);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private record Group(LocalDate first, LocalDate last, long count) {

        static Group of(List<SearchResult.Day> days) {
            return new Group(
                    days.getFirst().day(),
                    days.getLast().day(),
                    days.stream().mapToLong(SearchResult.Day::count).sum());
        }

        String label() {
            var when = first.equals(last) ? first.toString() : "%s to %s".formatted(first, last);
            return "%s: %d".formatted(when, count);
        }
    }
}
