package org.communique.enrich.extract.html.head;

import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lenient parser of JSON-LD: comments, CDATA marks, trailing commas, raw line breaks and a semicolon behind it are common on
 * pages, and so is JSON with HTML's entities in the place of its quotation marks.
 */
final class JsonLdParser {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLdParser() {}

    /** Parses the data of a script; a missing node when it cannot be repaired. */
    static JsonNode parse(String data) {
        try {
            return JSON.readTree(withoutWrapping(data));
        } catch (JacksonException e) {
            // The other sources of metadata stay.
            return JSON.missingNode();
        }
    }

    /** Returns the text from the first brace or bracket to the last: marks of comments and CDATA stand around them. */
    private static String withoutWrapping(String data) {
        var json = data.replace("<![CDATA[", "").replace("]]>", "");
        int from = firstBrace(json);
        int to = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']'));
        if (from < 0 || to < from) {
            return json;
        }
        var inner = json.substring(from, to + 1);
        return inner.indexOf('"') < 0 && inner.contains("&quot;") ? Parser.unescapeEntities(inner, false) : inner;
    }

    private static int firstBrace(String json) {
        for (int at = 0; at < json.length(); at++) {
            if (json.charAt(at) == '{' || json.charAt(at) == '[') {
                return at;
            }
        }
        return -1;
    }
}
