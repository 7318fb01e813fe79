package org.communique.console.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Search for releases, as a URL has it.
 *
 * @param words in the syntax of {@code simple_query_string}; empty for all releases
 * @param facets selected values by facet; several of one facet are alternatives
 * @param from first day of publication (UTC); null for any
 * @param to last day of publication; null for any
 * @param order of the hits
 * @param page from 1
 */
public record ReleaseSearch(
        String words,
        Map<Facet, List<String>> facets,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        int page) {

    /** Hits of a page. */
    public static final int PAGE_SIZE = 20;

    /** Elasticsearch looks at no more hits than 10,000; nobody reads so far. */
    static final int MAX_PAGE = 100;

    static final int MAX_WORDS_BYTES = 512;
    /** Each word is looked for in more than fifty fields. */
    static final int MAX_WORDS = 24;

    static final int MAX_VALUES = 10;
    static final int MAX_VALUE_BYTES = 300;

    /** Order of hits. */
    public enum Order {
        /** Latest publication first. */
        NEWEST,
        /** Best match first. */
        RELEVANCE;

        /** Returns the value in a URL. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Checks and copies. */
    public ReleaseSearch {
        words = words.strip();
        requireBytes("q", words, MAX_WORDS_BYTES);
        long count = words.isEmpty() ? 0 : words.split("\\s+").length;
        if (count > MAX_WORDS) {
            throw new InvalidSearchException("q: %d words (expected: at most %d)".formatted(count, MAX_WORDS));
        }
        var copy = new TreeMap<Facet, List<String>>();
        facets.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, checked(facet, values));
            }
        });
        facets = Collections.unmodifiableMap(copy);
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidSearchException("to: %s (expected: %s or later, the value of from)".formatted(to, from));
        }
        if (page < 1 || page > MAX_PAGE) {
            throw new InvalidSearchException("page: %d (expected: 1 to %d; narrow the search by words, facets or days)"
                    .formatted(page, MAX_PAGE));
        }
    }

    private static List<String> checked(Facet facet, List<String> values) {
        if (values.size() > MAX_VALUES) {
            throw new InvalidSearchException(
                    "%s: %d values (expected: at most %d)".formatted(facet.parameter(), values.size(), MAX_VALUES));
        }
        values.forEach(value -> requireBytes(facet.parameter(), value, MAX_VALUE_BYTES));
        return values.stream().distinct().sorted().toList();
    }

    private static void requireBytes(String name, String value, int limit) {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > limit) {
            throw new InvalidSearchException("%s: %d bytes (expected: at most %d)".formatted(name, bytes, limit));
        }
    }

    /** Returns whether a search may have a value of a facet. */
    static boolean isValue(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length <= MAX_VALUE_BYTES;
    }

    /** Returns the search for all releases, latest first. */
    public static ReleaseSearch all() {
        return new ReleaseSearch("", Map.of(), null, null, Order.NEWEST, 1);
    }

    /**
     * Parses the parameters of a request; unknown ones are ignored.
     *
     * @throws InvalidSearchException with found and expected
     */
    public static ReleaseSearch parse(Map<String, String[]> parameters) {
        var words = first(parameters, "q");
        var facets = new TreeMap<Facet, List<String>>();
        for (var facet : Facet.values()) {
            var values = parameters.get(facet.parameter());
            if (values != null) {
                facets.put(
                        facet,
                        Arrays.stream(values).filter(value -> !value.isBlank()).toList());
            }
        }
        return new ReleaseSearch(
                words,
                facets,
                day(parameters, "from"),
                day(parameters, "to"),
                order(first(parameters, "order"), words),
                page(first(parameters, "page")));
    }

    private static String first(Map<String, String[]> parameters, String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static @Nullable LocalDate day(Map<String, String[]> parameters, String name) {
        var text = first(parameters, name);
        if (text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Reported below.
        }
        throw new InvalidSearchException(
                "%s: '%s' (expected: a day such as 2026-03-01)".formatted(name, shortened(text)));
    }

    private static Order order(String text, String words) {
        if (text.isBlank()) {
            return words.isBlank() ? Order.NEWEST : Order.RELEVANCE;
        }
        for (var order : Order.values()) {
            if (order.parameter().equals(text)) {
                return order;
            }
        }
        throw new InvalidSearchException("order: '%s' (expected: newest or relevance)".formatted(shortened(text)));
    }

    private static int page(String text) {
        if (text.isBlank()) {
            return 1;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new InvalidSearchException(
                    "page: '%s' (expected: a number from 1 to %d)".formatted(shortened(text), MAX_PAGE));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** Returns the selected values of a facet. */
    public List<String> values(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /** Returns the search with a value of a facet selected, or not any more; back on the first page. */
    public ReleaseSearch toggled(Facet facet, String value) {
        var values = new ArrayList<>(values(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        var changed = new TreeMap<>(facets);
        changed.put(facet, values);
        return new ReleaseSearch(words, changed, from, to, order, 1);
    }

    /** Returns the search within other days; back on the first page. */
    public ReleaseSearch within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new ReleaseSearch(words, facets, first, last, order, 1);
    }

    /** Returns the search in another order. */
    public ReleaseSearch in(Order other) {
        return new ReleaseSearch(words, facets, from, to, other, 1);
    }

    /** Returns another page of the same search. */
    public ReleaseSearch at(int otherPage) {
        return new ReleaseSearch(words, facets, from, to, order, otherPage);
    }

    /** Returns whether every release is a hit. */
    public boolean isUnlimited() {
        return words.isEmpty() && facets.isEmpty() && from == null && to == null;
    }

    /** Returns the begin of the first day; null for any. */
    public @Nullable Instant fromInstant() {
        return from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Returns the end of the last day, exclusive; null for any. */
    public @Nullable Instant toInstant() {
        return to == null || to.getYear() == 9999
                ? null
                : to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * Returns the filter in canonical form, as the query of a URL: the same for the same search, without order and page.
     * Empty for all releases.
     */
    public String filterQuery() {
        var query = new StringJoiner("&");
        add(query, "q", words);
        facets.forEach((facet, values) -> values.forEach(value -> add(query, facet.parameter(), value)));
        add(query, "from", from == null ? "" : from.toString());
        add(query, "to", to == null ? "" : to.toString());
        return query.toString();
    }

    /** Returns the whole search as the query of a URL. */
    public String urlQuery() {
        var query = new StringJoiner("&");
        if (!filterQuery().isEmpty()) {
            query.add(filterQuery());
        }
        if (order != (words.isEmpty() ? Order.NEWEST : Order.RELEVANCE)) {
            add(query, "order", order.parameter());
        }
        if (page > 1) {
            add(query, "page", Integer.toString(page));
        }
        return query.toString();
    }

    /** Returns the search in words, as the title of a page or feed. */
    public String title() {
        var parts = new ArrayList<String>();
        if (!words.isEmpty()) {
            parts.add(words);
        }
        facets.forEach(
                (facet, values) -> parts.add(values.stream().map(facet::label).collect(Collectors.joining(" or "))));
        if (from != null) {
            parts.add("from " + from);
        }
        if (to != null) {
            parts.add("to " + to);
        }
        return parts.isEmpty() ? "All releases" : String.join(" · ", parts);
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
