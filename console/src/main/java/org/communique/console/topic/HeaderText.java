package org.communique.console.topic;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bytes of a record for people: as text where they are some, as a number where a header has four or eight, else in hexadecimal. */
final class HeaderText {

    private static final int MOST_HEX = 64;

    private HeaderText() {}

    /** Returns the value of a header. */
    static String of(byte @Nullable [] value) {
        if (value == null) {
            return "null";
        }
        var text = text(value);
        if (text.isPresent()) {
            return text.get();
        }
        return switch (value.length) {
            case Integer.BYTES -> Integer.toString(ByteBuffer.wrap(value).getInt());
            case Long.BYTES -> Long.toString(ByteBuffer.wrap(value).getLong());
            default -> hex(value, MOST_HEX);
        };
    }

    /** Returns the bytes as UTF-8; empty when they are none, or have control characters beside white space. */
    static Optional<String> text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().anyMatch(HeaderText::isControl) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** Returns the first bytes in hexadecimal. */
    static String hex(byte[] bytes, int most) {
        var shown = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(bytes.length, most));
        return bytes.length > most ? shown + " …" : shown;
    }

    private static boolean isControl(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }
}
