package org.communique.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Charsets by their names in documents and headers. */
final class Charsets {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Meaning of names on the web (WHATWG Encoding Standard): nobody sends C1 control characters. */
    private static final Set<String> WINDOWS_1252_NAMES =
            Set.of("iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii", "ansi");

    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';,>/]+)");

    private Charsets() {}

    /** Returns the charset parameter of a media type; empty when it is missing or unknown. */
    static Optional<Charset> ofMediaType(String mediaType) {
        var parameter = PARAMETER.matcher(mediaType);
        return parameter.find() ? byName(parameter.group(1)) : Optional.empty();
    }

    /** Returns the charset of a name; empty when it is unknown. */
    static Optional<Charset> byName(String name) {
        if (WINDOWS_1252_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of(WINDOWS_1252);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Whether ASCII text is the same bytes in it. */
    static boolean isByteOriented(Charset charset) {
        return !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32");
    }

    /** Detects the charset by the first bytes; empty when they do not determine it. */
    static Optional<Charset> ofFirstBytes(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_32BE);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0, '<') || alternates(bytes, 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, '<', 0) || alternates(bytes, 1)
                ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    /**
     * Whether of the first four bytes exactly the even or exactly the odd ones are 0: two ASCII characters in UTF-16.
     */
    private static boolean alternates(byte[] bytes, int zeros) {
        if (bytes.length < 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            if ((bytes[i] == 0) != (i % 2 == zeros)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
