package org.communique.kit.deadletter.read;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The field {@code source} of an event that may be broken, from the beginning of its JSON. */
final class SourceField {

    static final String UNKNOWN = "unknown";

    private static final int LOOKED_AT = 64 * 1024;
    private static final int LONGEST = 200;
    private static final JsonFactory JSON = new JsonFactory();

    private SourceField() {}

    /** Returns its text, {@code unknown} where it is not found. */
    static String of(byte @Nullable [] value) {
        if (value == null) {
            return UNKNOWN;
        }
        try (var parser = JSON.createParser(ObjectReadContext.empty(), value, 0, Math.min(value.length, LOOKED_AT))) {
            return parser.nextToken() == JsonToken.START_OBJECT ? find(parser) : UNKNOWN;
        } catch (JacksonException e) {
            return UNKNOWN;
        }
    }

    private static String find(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = "source".equals(parser.currentName());
            var token = parser.nextToken();
            if (found && token == JsonToken.VALUE_STRING) {
                var text = parser.getString();
                return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
            }
            parser.skipChildren();
        }
        return UNKNOWN;
    }
}
