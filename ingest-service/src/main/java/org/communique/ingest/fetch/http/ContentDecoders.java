package org.communique.ingest.fetch.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.hc.client5.http.entity.InputStreamFactory;
import org.brotli.dec.BrotliInputStream;

/** Decoders of content codings, each limited in its expansion. */
final class ContentDecoders {

    private static final int ZLIB_METHOD = 0x0f;
    private static final int DEFLATE = 8;

    private ContentDecoders() {}

    /** Decoders by name, in order of preference (RFC 9110, section 8.4.1; RFC 7932). */
    static Map<String, InputStreamFactory> registry() {
        var registry = new LinkedHashMap<String, InputStreamFactory>();
        registry.put("br", bounded(Brotli::open));
        registry.put("gzip", bounded(GZIPInputStream::new));
        registry.put("x-gzip", registry.get("gzip"));
        registry.put("deflate", bounded(ContentDecoders::deflate));
        return registry;
    }

    private static InputStreamFactory bounded(InputStreamFactory decoder) {
        return wire -> {
            var counted = new DecompressionLimit.Counted(wire);
            return new DecompressionLimit(decoder.create(counted), counted);
        };
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
