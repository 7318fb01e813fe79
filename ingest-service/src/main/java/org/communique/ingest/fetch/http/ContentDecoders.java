package org.communique.ingest.fetch.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/** Decoders of content codings, each limited in its expansion. */
final class ContentDecoders {

    /** Value of Accept-Encoding: the codings in order of preference (RFC 9110, section 8.4.1; RFC 7932). */
    static final String ACCEPTED = "br, gzip, deflate";

    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
    private static final String MARKUP = "?!abcdefghijklmnopqrstuvwxyz";
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int MOST_CODINGS = 4;
    private static final int ZLIB_METHOD = 0x0f;
    private static final int DEFLATE = 8;

    private ContentDecoders() {}

    /**
     * Returns the decoded stream of a body, as browsers do: unknown codings ({@code aws-chunked}, {@code none}, {@code
     * utf-8}) are passed over. A body that is not gzip under that name is read as it is, and one in gzip without the name
     * is decoded.
     *
     * @param codings values of Content-Encoding, in the order of their application (RFC 9110, section 8.4)
     */
    static InputStream decoded(InputStream wire, List<String> codings) throws IOException {
        var applied = codings.stream()
                .flatMap(COMMA::splitAsStream)
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty())
                .limit(MOST_CODINGS)
                .toList();
        var body = wire;
        for (var coding : applied.reversed()) {
            body = decoded(body, coding);
        }
        return ifGzip(body);
    }

    private static InputStream decoded(InputStream body, String coding) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> ifGzip(body);
            case "br" -> bounded(body, Brotli::open);
            case "deflate" -> ifNotMarkup(body);
            default -> body;
        };
    }

    /** Decodes a body in gzip, whether it is said to be or not (RFC 1952, section 2.3.1). */
    private static InputStream ifGzip(InputStream body) throws IOException {
        var in = new PushbackInputStream(body, GZIP.length);
        return Arrays.equals(peek(in, GZIP.length), GZIP) ? bounded(in, GZIPInputStream::new) : in;
    }

    private static InputStream ifNotMarkup(InputStream body) throws IOException {
        var in = new PushbackInputStream(body, 2);
        byte[] first = peek(in, 2);
        boolean markup = first.length == 2 && first[0] == '<' && MARKUP.indexOf(Character.toLowerCase(first[1])) >= 0;
        return markup ? in : bounded(in, ContentDecoders::deflate);
    }

    private static byte[] peek(PushbackInputStream in, int length) throws IOException {
        byte[] first = in.readNBytes(length);
        in.unread(first);
        return first;
    }

    private static InputStream bounded(InputStream wire, Decoder decoder) throws IOException {
        var counted = new DecompressionLimit.Counted(wire);
        return new DecompressionLimit(decoder.open(counted), counted);
    }

    /** Opener of a decoding stream. */
    @FunctionalInterface
    private interface Decoder {
        InputStream open(InputStream wire) throws IOException;
    }

    /** Decodes deflate: zlib (RFC 1950), or by some servers raw deflate (RFC 1951). */
    private static InputStream deflate(InputStream wire) throws IOException {
        var in = new PushbackInputStream(wire, 1);
        int first = in.read();
        if (first < 0) {
            return in;
        }
        in.unread(first);
        return new InflaterInputStream(in, new Inflater((first & ZLIB_METHOD) != DEFLATE));
    }

    /** Stream of br, with the exceptions of the other decoders. */
    private static final class Brotli extends FilterInputStream {

        private Brotli(InputStream in) {
            super(in);
        }

        private static InputStream open(InputStream wire) throws IOException {
            try {
                return new Brotli(new BrotliInputStream(wire));
            } catch (IOException e) {
                throw named(e);
            }
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return super.read(into, from, length);
            } catch (IOException e) {
                throw named(e);
            }
        }

        private static IOException named(IOException e) {
            return String.valueOf(e.getMessage()).startsWith("Brotli")
                    ? (ZipException) new ZipException(e.getMessage()).initCause(e)
                    : e;
        }
    }
}
