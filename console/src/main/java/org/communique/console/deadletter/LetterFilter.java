package org.communique.console.deadletter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Filter of dead letters, the same for looking and for acts: all that is given must match.
 *
 * @param status {@code open}, {@code redriven}, {@code discarded} or {@code any}; blank for open ones
 * @param group id of a group
 * @param reason first word of the message
 * @param source publisher
 * @param release release id
 * @param since time of death from, ISO 8601
 * @param until time of death before, ISO 8601
 * @param ids separated by commas
 */
record LetterFilter(
        String status,
        String group,
        String reason,
        String source,
        String release,
        String since,
        String until,
        String ids) {

    /** Strips each value. */
    LetterFilter {
        status = status.strip();
        group = group.strip();
        reason = reason.strip();
        source = source.strip();
        release = release.strip();
        since = since.strip();
        until = until.strip();
        ids = ids.strip();
    }

    static LetterFilter ofId(String id) {
        return new LetterFilter("", "", "", "", "", "", "", id);
    }

    static LetterFilter ofGroup(String group) {
        return new LetterFilter("", group, "", "", "", "", "", "");
    }

    /** Returns whether acts are possible: they only ever take open ones. */
    public boolean forOpen() {
        return status.isEmpty() || status.equals("open");
    }

    /** Returns whether nothing but the status is asked for. */
    public boolean matchesAll() {
        return given().keySet().stream().allMatch("status"::equals);
    }

    /** Returns what is given, by its name in queries. */
    public Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        put(given, "status", status);
        put(given, "group", group);
        put(given, "reason", reason);
        put(given, "source", source);
        put(given, "release", release);
        put(given, "since", since);
        put(given, "until", until);
        put(given, "ids", ids);
        return given;
    }

    /** Returns the filter as the body of an act has it. */
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>(given());
        if (!ids.isEmpty()) {
            body.put("ids", List.of(ids.split(",")));
        }
        return body;
    }

    /** Returns a path with this filter as its query; encoded. */
    public String urlTo(String path) {
        return url(path, Map.of());
    }

    /** Returns a path with this filter as its query, for the page that begins somewhere; encoded. */
    public String urlAfter(String path, String after) {
        return url(path, Map.of("after", after));
    }

    private String url(String path, Map<String, String> more) {
        var url = UriComponentsBuilder.fromPath(path);
        var all = new LinkedHashMap<>(given());
        all.putAll(more);
        all.forEach((name, value) -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(all).toUriString();
    }

    private static void put(Map<String, String> given, String name, String value) {
        if (!value.isEmpty()) {
            given.put(name, value);
        }
    }
}
