package org.communique.kit.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decoder of documents: feeds, pages and pushes. The charset is that of the byte order mark, else of the HTTP header,
 * else of the document itself, else UTF-8 where the bytes are valid, else a guess, else windows-1252. Labels mean what
 * they do on the web (WHATWG Encoding Standard).
 *
 * <p>Where bytes and charset disagree, the bytes win: valid UTF-8 beyond ASCII is UTF-8 whatever its declaration, and a
 * declared charset in which the bytes are invalid gives way to the next one.
 */
public final class TextDecoder {

    private static final int HEAD = 4096;

    /** Matches behind other text too: the first declaration may come from software unaware of it. */
    private static final Pattern XML =
            Pattern.compile("(?i)<\\?xml\\s[^<>]{0,200}?encoding\\s{0,20}+=\\s{0,20}+[\"']([^\"'<>]{1,60})[\"']");

    private static final Pattern META = Pattern.compile("(?i)<meta[^<>]{1,500}?charset\\s*=\\s*[\"']?([^\\s\"'>/;]+)");

    /** Prefix of charsets with ASCII bytes for other characters. */
    private static final String SHIFTING = "ISO-2022";

    private static final Charset EBCDIC = Charset.forName("IBM037");
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
        var marked = WebCharsets.ofFirstBytes(bytes);
        if (marked.isPresent()) {
            return new DecodedText(withoutMark(new String(bytes, marked.get())), List.of());
        }
        if (WebCharsets.isEbcdic(bytes)) {
            return new DecodedText(new String(bytes, ebcdic(bytes)), List.of());
        }
        var utf8 = utf8(bytes);
        if (utf8.isPresent() && isAscii(utf8.get(), bytes)) {
            return new DecodedText(utf8.get(), List.of());
        }
        // A document of which bytes can be read one by one is not in a charset where they cannot.
        var declared = Stream.concat(
                        Optional.ofNullable(contentType)
                                .flatMap(WebCharsets::labelOf)
                                .flatMap(WebCharsets::byLabel)
                                .stream(),
                        ofDocument(bytes).stream())
                .filter(WebCharsets::isByteOriented)
                .distinct()
                .toList();
        return utf8.isPresent() ? utf8(bytes, utf8.get(), declared) : notUtf8(bytes, declared);
    }

    /** Whether the bytes are ASCII in any charset: none shifts to other characters (ISO/IEC 2022). */
    private static boolean isAscii(String text, byte[] bytes) {
        return text.length() == bytes.length && text.indexOf(ESCAPE) < 0;
    }

    private static DecodedText utf8(byte[] bytes, String text, List<Charset> declared) {
        if (declared.isEmpty() || declared.getFirst().equals(StandardCharsets.UTF_8)) {
            return new DecodedText(text, List.of());
        }
        var first = declared.getFirst();
        boolean ascii = text.length() == bytes.length;
        if (ascii && first.name().startsWith(SHIFTING)) {
            return new DecodedText(new String(bytes, first), List.of());
        }
        return new DecodedText(
                text, ascii ? List.of() : List.of("charset: named %s, but it is UTF-8".formatted(first)));
    }

    /** Returns the text in the first declared charset that fits; a label of the server alone gives way to the document's. */
    private static DecodedText notUtf8(byte[] bytes, List<Charset> declared) {
        var fitting = declared.stream()
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .filter(charset -> strict(bytes, charset).isPresent())
                .toList();
        if (!fitting.isEmpty()) {
            var charset = isDefaultOfServers(fitting.getFirst()) ? fitting.getLast() : fitting.getFirst();
            return new DecodedText(new String(bytes, charset), overruled(declared, charset));
        }
        String nearly = new String(bytes, StandardCharsets.UTF_8);
        if (isMostlyUtf8(nearly)) {
            return new DecodedText(nearly, List.of("charset: UTF-8 with invalid bytes in it"));
        }
        var other = declared.stream()
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .findFirst();
        if (other.isPresent()) {
            return new DecodedText(
                    new String(bytes, other.get()),
                    List.of("charset: %s with invalid bytes in it".formatted(other.get())));
        }
        var guess = CharsetGuess.of(bytes).orElse(WebCharsets.WINDOWS_1252);
        return new DecodedText(
                new String(bytes, guess),
                List.of("charset: %s, and it is not UTF-8 (read as %s)"
                        .formatted(declared.isEmpty() ? "none named" : "named UTF-8", guess)));
    }

    private static List<String> overruled(List<Charset> declared, Charset charset) {
        return declared.getFirst().equals(charset)
                ? List.of()
                : List.of("charset: named %s by the server, and it is %s".formatted(declared.getFirst(), charset));
    }

    /** Whether a server may name it for all its documents: every text is valid in it. */
    private static boolean isDefaultOfServers(Charset charset) {
        return charset.equals(WebCharsets.WINDOWS_1252);
    }

    /** Whether most of it is UTF-8: a stray byte or a cut within a character makes no other charset. */
    private static boolean isMostlyUtf8(String text) {
        long replaced = text.chars().filter(c -> c == REPLACED).count();
        long good = text.chars().filter(c -> c >= 0x80 && c != REPLACED).count();
        return replaced < good || (replaced == 1 && text.charAt(text.length() - 1) == REPLACED);
    }

    /** Returns the charset that the document declares; of several, the first of which bytes can be read one by one. */
    static Optional<Charset> ofDocument(byte[] bytes) {
        String head = head(bytes, StandardCharsets.ISO_8859_1);
        return first(XML, head).or(() -> first(META, head));
    }

    /** Returns the first label in the head of a document, known or not. */
    static Optional<String> labelOfDocument(byte[] bytes) {
        String head = head(bytes, StandardCharsets.ISO_8859_1);
        return Stream.of(XML, META)
                .map(pattern -> pattern.matcher(head))
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .findFirst();
    }

    private static Charset ebcdic(byte[] bytes) {
        var declaration = XML.matcher(head(bytes, EBCDIC));
        return declaration.find() ? WebCharsets.byLabel(declaration.group(1)).orElse(EBCDIC) : EBCDIC;
    }

    private static String head(byte[] bytes, Charset charset) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), charset);
    }

    private static Optional<Charset> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(name -> WebCharsets.byLabel(name.group(1)).stream())
                .filter(WebCharsets::isByteOriented)
                .findFirst();
    }

    /**
     * Returns the text of valid UTF-8. The lenient decoder is many times as fast as the strict one, used in doubt only.
     */
    static Optional<String> utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACED) < 0 ? Optional.of(text) : strict(bytes, StandardCharsets.UTF_8);
    }

    /** Returns the text in a charset; empty when some bytes are invalid in it. */
    static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
