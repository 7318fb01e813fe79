package org.communique.newsroom.markup;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON writer (RFC 8259) of maps, collections, texts, numbers and truth values. */
public final class Json {

    private Json() {}

    /**
     * Writes a value on one line. Characters able to end a script element in HTML are escaped.
     *
     * @throws IllegalArgumentException for a value of another type
     */
    public static String write(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Map<?, ?> map -> map.entrySet().stream().map(Json::member).collect(Collectors.joining(", ", "{", "}"));
            case Collection<?> list -> list.stream().map(Json::write).collect(Collectors.joining(", ", "[", "]"));
            default ->
                throw new IllegalArgumentException(
                        value.getClass() + " (expected: map, collection, text, number or truth value)");
        };
    }

    private static String member(Map.Entry<?, ?> entry) {
        return quoted(String.valueOf(entry.getKey())) + ": " + write(entry.getValue());
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.chars().forEach(c -> append(out, (char) c));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || c == '<' || c == '>' || c == '&') {
                    out.append("\\u%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
