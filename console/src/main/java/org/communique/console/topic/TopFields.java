package org.communique.console.topic;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Two fields at the top of a JSON object, read from its first bytes alone: what a list of large records needs.
 *
 * @param headline {@code headline}, else {@code title} or {@code url}; empty without any
 * @param source {@code source}; empty without one
 */
record TopFields(String headline, String source) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_BYTES = 1 << 17;
    private static final int LONGEST = 300;
    private static final Set<String> NAMES = Set.of("headline", "title", "url");
    private static final TopFields NONE = new TopFields("", "");

    /** Reads them; what is no JSON has none. */
    static TopFields of(byte @Nullable [] value) {
        if (value == null) {
            return NONE;
        }
        var reading = new Reading();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), value, 0, Math.min(value.length, MOST_BYTES))) {
            reading.read(parser);
        } catch (JacksonException _) {
            // It is no JSON, or goes on behind what is read: what was found until then counts.
        }
        return new TopFields(reading.headline, reading.source);
    }

    private static final class Reading {

        private String headline = "";
        private String source = "";
        private boolean best;

        void read(JsonParser parser) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (!(best && !source.isEmpty()) && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    take(name, parser);
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void take(String name, JsonParser parser) {
            if (name.equals("source")) {
                source = shortened(parser.getString());
            } else if (NAMES.contains(name) && (headline.isEmpty() || name.equals("headline"))) {
                headline = shortened(parser.getString());
                best = name.equals("headline");
            }
        }

        private static String shortened(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        }
    }
}
