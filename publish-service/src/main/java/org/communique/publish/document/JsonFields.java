package org.communique.publish.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts fields into a JSON object without parsing it: before its last brace. */
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

    /** A copy with one field more. */
    byte[] add(String name, String value) {
        return add(",\"%s\":%s".formatted(name, value).getBytes(StandardCharsets.UTF_8));
    }

    /** A copy with more fields, each after a comma. */
    byte[] add(byte[] fields) {
        int brace = json.length - 1;
        while (json[brace] != '}') {
            brace--;
        }
        byte[] spliced = Arrays.copyOf(json, json.length + fields.length);
        System.arraycopy(fields, 0, spliced, brace, fields.length);
        System.arraycopy(json, brace, spliced, brace + fields.length, json.length - brace);
        return spliced;
    }

    /** Where the string ends that begins at a quote: behind its closing quote. RFC 8259 section 7. */
    static int endOfString(byte[] json, int begin) {
        int at = begin + 1;
        while (json[at] != QUOTE) {
            at += json[at] == ESCAPE ? 2 : 1;
        }
        return at + 1;
    }
}
