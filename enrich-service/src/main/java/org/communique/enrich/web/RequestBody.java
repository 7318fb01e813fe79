package org.communique.enrich.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.communique.kit.failure.Durations;
import org.communique.kit.problem.Problem;
import org.springframework.http.MediaType;

/**
 * The text of a request, within a limit and decoded as it says: by {@code charset}, else by what an HTML page itself
 * declares, else as UTF-8.
 */
final class RequestBody {

    /** Where HTML says its encoding, by the standard within the first 1024 bytes. */
    private static final int DECLARATION_WITHIN = 1024;

    private static final Pattern DECLARATION = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final int BUFFER_BYTES = 8 * 1024;

    private RequestBody() {}

    /** @throws org.springframework.web.ErrorResponseException when it is too large, too slow, empty, or not in its encoding */
    static String of(HttpServletRequest request, WebSettings settings) throws IOException {
        byte[] bytes = read(request.getInputStream(), settings, System::nanoTime);
        var text = decoded(bytes, charset(request, bytes));
        if (text.isBlank()) {
            throw Problem.malformed("body: empty (expected: the text of a release)");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** Whoever sends a byte now and then holds memory that others need. */
    static byte[] read(InputStream body, WebSettings settings, LongSupplier nanos) throws IOException {
        long limit = settings.maxBody().toBytes();
        long began = nanos.getAsLong();
        var bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > limit) {
                throw Problem.tooLarge("body: more than %d bytes (expected: at most %<d)".formatted(limit));
            }
            if (nanos.getAsLong() - began > settings.bodyTimeout().toNanos()) {
                throw Problem.timeout("body: %d bytes, not the end (expected: all of it within %s)"
                        .formatted(bytes.size(), Durations.text(settings.bodyTimeout())));
            }
        }
        return bytes.toByteArray();
    }

    /** Not the request's own idea of its encoding, which Spring sets where the client did not. */
    private static Charset charset(HttpServletRequest request, byte[] bytes) {
        var inHeader = MediaType.parseMediaType(request.getContentType()).getCharset();
        if (inHeader != null) {
            return inHeader;
        }
        var name = declaredBy(bytes).orElse("UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problem.malformed("charset: '%s' (expected: a known one, such as utf-8)".formatted(name));
        }
    }

    private static Optional<String> declaredBy(byte[] bytes) {
        var beginning = new String(bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
        var declaration = DECLARATION.matcher(beginning);
        return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    private static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Problem.malformed(
                    "body: bytes that are not %s (expected: that, or its charset in Content-Type)".formatted(charset));
        }
    }
}
