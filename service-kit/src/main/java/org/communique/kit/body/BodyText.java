package org.communique.kit.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.kit.problem.Problem;
import org.springframework.http.MediaType;

/**
 * Text of a body: by the charset of its Content-Type, else by the declaration of an HTML page, else UTF-8. Bytes in
 * another one are refused, never replaced.
 */
public final class BodyText {

    /** Where HTML declares its encoding, by the standard within the first 1024 bytes. */
    private static final int DECLARATION_WITHIN = 1024;

    private static final Pattern DECLARATION = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private BodyText() {}

    /**
     * Returns the text, without a byte order mark.
     *
     * @param type the Content-Type as it was sent, not as Spring completes it
     * @throws org.springframework.web.ErrorResponseException 400 when the charset is unknown, or the bytes are in
     *     another one
     */
    public static String of(byte[] body, MediaType type) {
        var text = decoded(body, charset(body, type));
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Charset charset(byte[] body, MediaType type) {
        var name = Optional.ofNullable(type.getParameter("charset"))
                .or(() -> type.isCompatibleWith(MediaType.TEXT_HTML) ? declared(body) : Optional.empty())
                .orElse("UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problem.malformed("charset: '%s' (expected: a known one, such as utf-8)".formatted(name));
        }
    }

    private static Optional<String> declared(byte[] body) {
        var head = new String(body, 0, Math.min(body.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
        var declaration = DECLARATION.matcher(head);
        return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    private static String decoded(byte[] body, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw Problem.malformed(
                    "body: bytes that are not %s (expected: that, or its charset in Content-Type)".formatted(charset));
        }
    }
}
