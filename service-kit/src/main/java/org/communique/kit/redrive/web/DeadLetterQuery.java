package org.communique.kit.redrive.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.communique.kit.deadletter.read.DeadLetterFilter;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Query of a GET: filter and page. Unknown parameters are refused: a misspelt filter would match everything. */
final class DeadLetterQuery {

    private static final Set<String> FILTER =
            Set.of("status", "group", "reason", "source", "release", "since", "until", "ids");
    private static final Set<String> PAGE = Set.of("limit", "after");

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 500;

    private final HttpServletRequest request;

    private DeadLetterQuery(HttpServletRequest request) {
        this.request = request;
    }

    /** @throws org.springframework.web.ErrorResponseException 400 for a parameter that is neither of a filter nor of a page */
    static DeadLetterQuery of(HttpServletRequest request, String... others) {
        var known = new TreeSet<>(FILTER);
        known.addAll(PAGE);
        known.addAll(Arrays.asList(others));
        return checked(request, known);
    }

    /** @throws org.springframework.web.ErrorResponseException 400 for other parameters */
    static DeadLetterQuery ofPage(HttpServletRequest request, String... others) {
        var known = new TreeSet<>(PAGE);
        known.addAll(Arrays.asList(others));
        return checked(request, known);
    }

    private static DeadLetterQuery checked(HttpServletRequest request, Set<String> known) {
        for (var name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw Problem.malformed("parameter: '%s' (expected: one of %s)"
                        .formatted(name.length() <= 40 ? name : name.substring(0, 40) + "…", String.join(", ", known)));
            }
        }
        return new DeadLetterQuery(request);
    }

    /** Returns the filter; of open ones when no status is given. */
    DeadLetterFilter filter() {
        var status = text("status");
        try {
            return new DeadLetterFilter(
                    status == null ? "open" : status,
                    text("group"),
                    text("reason"),
                    text("source"),
                    text("release"),
                    time("since"),
                    time("until"),
                    ids());
        } catch (IllegalArgumentException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }

    int limit() {
        var limit = text("limit");
        return limit == null ? DEFAULT_LIMIT : limit(limit);
    }

    /** @throws org.springframework.web.ErrorResponseException 400 when it is out of range */
    static int limit(Object limit) {
        var text = String.valueOf(limit);
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > HIGHEST_LIMIT) {
            throw Problem.malformed("limit: %s (expected: 1 to %d)"
                    .formatted(text.length() <= 20 ? text : text.substring(0, 20) + "…", HIGHEST_LIMIT));
        }
        return Integer.parseInt(text);
    }

    @Nullable
    String after() {
        return text("after");
    }

    @Nullable
    String text(String name) {
        var text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text;
    }

    private @Nullable Instant time(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Problem.malformed("%s: no time (expected: such as 2026-11-30T22:00:00Z)".formatted(name));
        }
    }

    private @Nullable List<String> ids() {
        var text = text("ids");
        return text == null ? null : List.of(text.split(",", -1));
    }
}
