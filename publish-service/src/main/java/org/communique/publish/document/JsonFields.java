package org.communique.publish.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Addition of fields to a JSON object without parsing it: before its last brace. */
final class JsonFields {

    private static final byte QUOTE = '"';
    private static final byte ESCAPE = '\\';

    private final byte[] json;

    private JsonFields(byte[] json) {
        this.json = json;
    }

    /** @param json one well-formed object with at least one field */
    static JsonFields of(byte[] json) {
        return new JsonFields(json);
    }

    /** Returns a copy with one field more. */
    byte[] add(String name, String value) {
        return add(",\"%s\":%s".formatted(name, value).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a copy with more fields, each after a comma. */
    byte[] add(byte[] fields) {
        int brace = json.length - 1;
        while (json[brace] != '}') {
            brace--;
        }
        byte[] extended = Arrays.copyOf(json, json.length + fields.length);
        System.arraycopy(fields, 0, extended, brace, fields.length);
        System.arraycopy(json, brace, extended, brace + fields.length, json.length - brace);
        return extended;
    }

    /** Returns the end of a string, behind its closing quote, by its opening quote. RFC 8259 section 7. */
    static int endOfString(byte[] json, int begin) {
        int at = begin + 1;
        while (json[at] != QUOTE) {
            at += json[at] == ESCAPE ? 2 : 1;
        }
        return at + 1;
    }
}
