package org.communique.kit.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Strict decoder of bytes that somebody declared, as in a request: bytes in another charset are an error, never
 * replaced. A byte order mark wins, and valid UTF-8 beyond ASCII is believed, whatever its label.
 */
public final class DeclaredText {

    private DeclaredText() {}

    /** Signals an unknown label. */
    public static final class UnknownLabelException extends Exception {

        private static final long serialVersionUID = 1L;

        UnknownLabelException(String label) {
            super("charset: '%s' (expected: a known one, such as utf-8)".formatted(label));
        }
    }

    /** Signals bytes in another charset than the declared one. */
    public static final class OtherCharsetException extends Exception {

        private static final long serialVersionUID = 1L;

        OtherCharsetException(Charset charset) {
            super("body: bytes that are not %s (expected: that, or its charset in Content-Type)".formatted(charset));
        }
    }

    /**
     * Decodes bytes.
     *
     * @param label of the charset by the request; null for none
     * @param isPage whether the bytes may declare their charset themselves, as HTML does
     */
    public static String of(byte[] bytes, @Nullable String label, boolean isPage)
            throws UnknownLabelException, OtherCharsetException {
        var declared = declared(bytes, label, isPage);
        var marked = WebCharsets.ofFirstBytes(bytes);
        if (marked.isPresent()) {
            return TextDecoder.withoutMark(strict(bytes, marked.get()));
        }
        var utf8 = TextDecoder.utf8(bytes);
        boolean beyondAscii = utf8.isPresent() && utf8.get().length() < bytes.length;
        return beyondAscii && WebCharsets.isByteOriented(declared) ? utf8.get() : strict(bytes, declared);
    }

    private static String strict(byte[] bytes, Charset charset) throws OtherCharsetException {
        return TextDecoder.strict(bytes, charset).orElseThrow(() -> new OtherCharsetException(charset));
    }

    private static Charset declared(byte[] bytes, @Nullable String label, boolean isPage) throws UnknownLabelException {
        if (label != null) {
            return WebCharsets.byLabel(label).orElseThrow(() -> new UnknownLabelException(label));
        }
        var written = isPage ? TextDecoder.labelOfDocument(bytes) : Optional.<String>empty();
        if (written.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        return WebCharsets.byLabel(written.get()).orElseThrow(() -> new UnknownLabelException(written.get()));
    }
}
