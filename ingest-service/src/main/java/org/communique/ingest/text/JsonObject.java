package org.communique.ingest.text;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects in requests; unknown fields are refused rather than ignored. */
public final class JsonObject {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonObject() {}

    /** Signals a malformed JSON object. The message has, for people, found and expected. */
    public static final class MalformedException extends Exception {

        private static final long serialVersionUID = 1L;

        MalformedException(String found, String expected) {
            super("%s (expected: %s)".formatted(found, expected));
        }
    }

    /**
     * Parses an object.
     *
     * @param fields names of its fields, for people
     */
    public static <T> T read(String json, Class<T> type, String fields) throws MalformedException {
        T read;
        try {
            read = JSON.readValue(json, type);
        } catch (UnrecognizedPropertyException e) {
            throw new MalformedException("field '%s': unknown".formatted(e.getPropertyName()), fields);
        } catch (JacksonException e) {
            throw new MalformedException(found(e), "a JSON object with " + fields);
        }
        if (read == null) {
            throw new MalformedException("body: null", "a JSON object with " + fields);
        }
        return read;
    }

    /** Returns the problem in our words, as those of the library name Java classes. */
    private static String found(JacksonException e) {
        var field = field(e);
        if (e.getCause() instanceof IllegalArgumentException ours) {
            return field.isEmpty() ? String.valueOf(ours.getMessage()) : field + ": " + ours.getMessage();
        }
        return switch (e) {
            case StreamConstraintsException _ ->
                "body: JSON that is nested too deep, or holds a number or a name too long";
            case StreamReadException broken -> "body: not JSON" + at(broken);
            default -> field.isEmpty() ? "body: JSON of another form" : field + ": a value of another type";
        };
    }

    private static String field(JacksonException e) {
        var path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? "[%d]".formatted(step.getIndex())
                        : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : "field '%s'".formatted(path.startsWith(".") ? path.substring(1) : path);
    }

    private static String at(StreamReadException e) {
        var place = location(e);
        return place == null ? "" : " at " + place;
    }

    private static @Nullable String location(StreamReadException e) {
        var location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? null
                : "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
