package org.communique.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decoder of documents. The charset is that of the byte order mark, else of the HTTP header, else of the document
 * itself, else UTF-8 where the bytes are valid, else windows-1252.
 *
 * <p>Where bytes and charset disagree, the bytes win: valid UTF-8 beyond ASCII is UTF-8 whatever its declaration, and
 * invalid bytes declared as UTF-8 are windows-1252.
 */
public final class TextDecoder {

    private static final int HEAD = 4096;
    /** Matches behind other text too: the first declaration may come from software unaware of it. */
    private static final Pattern XML =
            Pattern.compile("(?i)<\\?xml\\s[^<>]{0,200}?encoding\\s{0,20}+=\\s{0,20}+[\"']([^\"'<>]{1,60})[\"']");

    private static final Pattern META = Pattern.compile("(?i)<meta[^<>]{1,500}?charset\\s*=\\s*[\"']?([^\\s\"'>/;]+)");
    /** Prefix of charsets with ASCII bytes for other characters. */
    private static final String SHIFTING = "ISO-2022";

    private static final char ESCAPE = '\u001b';
    private static final char REPLACED = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextDecoder() {}

    /**
     * Decodes a document.
     *
     * @param contentType the HTTP header; null when there is none
     */
    public static DecodedText decode(byte[] bytes, @Nullable String contentType) {
        var marked = Charsets.ofFirstBytes(bytes);
        if (marked.isPresent()) {
            return new DecodedText(withoutMark(new String(bytes, marked.get())), List.of());
        }
        var utf8 = utf8(bytes);
        if (utf8.isPresent() && isAscii(utf8.get(), bytes)) {
            return new DecodedText(utf8.get(), List.of());
        }
        var declared = Optional.ofNullable(contentType)
                .flatMap(Charsets::ofMediaType)
                .or(() -> ofDocument(bytes))
                // A document of which bytes can be read one by one is not in a charset where they cannot.
                .filter(Charsets::isByteOriented);
        return utf8.isPresent() ? utf8(bytes, utf8.get(), declared) : notUtf8(bytes, declared);
    }

    /** Whether the bytes are ASCII in any charset: none shifts to other characters (ISO/IEC 2022). */
    private static boolean isAscii(String text, byte[] bytes) {
        return text.length() == bytes.length && text.indexOf(ESCAPE) < 0;
    }

    private static DecodedText utf8(byte[] bytes, String text, Optional<Charset> declared) {
        if (declared.isEmpty() || declared.get().equals(StandardCharsets.UTF_8)) {
            return new DecodedText(text, List.of());
        }
        boolean ascii = text.length() == bytes.length;
        if (ascii && declared.get().name().startsWith(SHIFTING)) {
            return new DecodedText(new String(bytes, declared.get()), List.of());
        }
        return new DecodedText(
                text, ascii ? List.of() : List.of("charset: named %s, but it is UTF-8".formatted(declared.get())));
    }

    private static DecodedText notUtf8(byte[] bytes, Optional<Charset> declared) {
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return new DecodedText(new String(bytes, declared.get()), List.of());
        }
        String nearly = new String(bytes, StandardCharsets.UTF_8);
        if (isMostlyUtf8(nearly)) {
            return new DecodedText(nearly, List.of("charset: UTF-8 with invalid bytes in it"));
        }
        return new DecodedText(
                new String(bytes, Charsets.WINDOWS_1252),
                List.of("charset: %s, and it is not UTF-8 (read as windows-1252)"
                        .formatted(declared.isPresent() ? "named UTF-8" : "none named")));
    }

    /** Whether most of it is UTF-8: a stray byte or a cut within a character makes no other charset. */
    private static boolean isMostlyUtf8(String text) {
        long replaced = text.chars().filter(c -> c == REPLACED).count();
        long good = text.chars().filter(c -> c >= 0x80 && c != REPLACED).count();
        return replaced < good || (replaced == 1 && text.charAt(text.length() - 1) == REPLACED);
    }

    private static Optional<Charset> ofDocument(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return first(XML, head).or(() -> first(META, head));
    }

    /** Returns the first possible charset: a document readable byte by byte is in no charset of longer units. */
    private static Optional<Charset> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(name -> Charsets.byName(name.group(1).strip()).stream())
                .filter(Charsets::isByteOriented)
                .findFirst();
    }

    /**
     * Returns the text of valid UTF-8. The lenient decoder is many times as fast as the strict one, used in doubt only.
     */
    private static Optional<String> utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACED) < 0) {
            return Optional.of(text);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
