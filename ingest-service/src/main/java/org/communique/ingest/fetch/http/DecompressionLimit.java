package org.communique.ingest.fetch.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Limit of the expansion of a body, as a multiple of its length on the wire. Text shrinks to a tenth or twentieth; a
 * body that shrinks to a two-hundredth is an attack on memory.
 */
final class DecompressionLimit extends FilterInputStream {

    private static final int MOST = 200;
    /** Minimum, since a small document may be mostly blanks. */
    private static final long HARMLESS = 1024L * 1024;

    private final Counted wire;
    private long decoded;

    DecompressionLimit(InputStream decoded, Counted wire) {
        super(decoded);
        this.wire = wire;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        decoded += Math.max(0, read);
        if (decoded > HARMLESS && decoded / MOST > wire.bytes) {
            throw new DecodedBody.TooLargeException(
                    "more than %d times as long decoded as sent (expected: at most that)".formatted(MOST));
        }
        return read;
    }

    /** Counts bytes on the wire. */
    static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
