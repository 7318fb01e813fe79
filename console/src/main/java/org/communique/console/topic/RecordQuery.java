package org.communique.console.topic;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.communique.kit.problem.Problem;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Question of a topic's page, as in its URL.
 *
 * @param key part of the key
 * @param header name, or {@code name=part}
 * @param text part of the value
 * @param at a moment, UTC, or {@code partition:offset}: where reading forwards begins; blank for the latest
 * @param before offsets where reading backwards begins; blank for the end
 * @param from offsets where reading forwards begins; blank unless it goes on
 */
record RecordQuery(String key, String header, String text, String at, String before, String from) {

    RecordQuery {
        key = key.strip();
        header = header.strip();
        text = text.strip();
        at = at.strip();
    }

    /** Returns the filter of records. */
    public RecordFilter filter() {
        return new RecordFilter(key, header, text);
    }

    /** Returns whether records are read forwards. */
    public boolean forwards() {
        return !at.isEmpty() || !from.isEmpty();
    }

    /** Returns whether {@code at} is an offset. */
    boolean atOffset() {
        return at.matches("\\d{1,5}:\\d{1,18}");
    }

    /**
     * Returns the moment of {@code at}, in UTC.
     *
     * @throws org.springframework.web.ErrorResponseException 400 when it is none
     */
    Instant moment() {
        var text = at.replace(' ', 'T');
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            throw Problem.malformed(
                    "at: not understood (expected: 2026-11-30 14:05, in UTC, or partition:offset, such as 2:1042)");
        }
    }

    /** Returns the URL of this question with other offsets. */
    String url(String topic, String path, Map<String, String> offsets) {
        var url = UriComponentsBuilder.fromPath("/topics/{topic}" + path);
        add(url, "key", key);
        add(url, "header", header);
        add(url, "text", text);
        offsets.forEach((name, value) -> add(url, name, value));
        return url.encode().buildAndExpand(values(topic, offsets)).toUriString();
    }

    private Map<String, Object> values(String topic, Map<String, String> offsets) {
        var values = new java.util.HashMap<String, Object>(offsets);
        values.put("topic", topic);
        values.put("key", key);
        values.put("header", header);
        values.put("text", text);
        return values;
    }

    private static void add(UriComponentsBuilder url, String name, String value) {
        if (!value.isEmpty()) {
            url.queryParam(name, "{" + name + "}");
        }
    }
}
