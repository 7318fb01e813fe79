package org.communique.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Charsets by the names that documents and servers give them. */
final class Charsets {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What these names mean on the web (WHATWG Encoding Standard): nobody sends C1 control characters. */
    private static final Set<String> WINDOWS_1252_NAMES =
            Set.of("iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii", "ansi");

    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';,>/]+)");

    private Charsets() {}

    /** The charset parameter of a media type; empty when there is none that we know. */
    static Optional<Charset> ofMediaType(String mediaType) {
        var parameter = PARAMETER.matcher(mediaType);
        return parameter.find() ? named(parameter.group(1)) : Optional.empty();
    }

    /** The charset of that name; empty when we know none. */
    static Optional<Charset> named(String name) {
        if (WINDOWS_1252_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of(WINDOWS_1252);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Whether text in it cannot be told from ASCII where it is ASCII. */
    static boolean isByteOriented(Charset charset) {
        return !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32");
    }

    /** The charset that the first bytes give away; empty when they do not. */
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

    /** Whether of the first four bytes the even ones are 0 and no others, or the odd ones: two ASCII characters in UTF-16. */
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
