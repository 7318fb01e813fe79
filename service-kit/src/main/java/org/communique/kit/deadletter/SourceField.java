package org.communique.kit.deadletter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Field {@code source} of an event, from the beginning of its JSON, which may be broken further on. */
public final class SourceField {

    private static final int LOOKED_AT = 64 * 1024;
    private static final int LONGEST = 200;
    private static final JsonFactory JSON = new JsonFactory();

    private SourceField() {}

    /** Returns its text, of at most 200 characters; empty without one in the first 64 kB. */
    public static Optional<String> of(byte @Nullable [] value) {
        if (value == null) {
            return Optional.empty();
        }
        try (var parser = JSON.createParser(ObjectReadContext.empty(), value, 0, Math.min(value.length, LOOKED_AT))) {
            return parser.nextToken() == JsonToken.START_OBJECT ? find(parser) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> find(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = "source".equals(parser.currentName());
            var token = parser.nextToken();
            if (found && token == JsonToken.VALUE_STRING) {
                var text = parser.getString();
                return Optional.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
            }
            parser.skipChildren();
        }
        return Optional.empty();
    }
}
