package org.communique.ingest.fetch.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.communique.ingest.fetch.BodyMemory;
import org.springframework.util.unit.DataSize;

/** Body of a response, decoded within a limit, however small on the wire. */
final class DecodedBody {

    private static final int CHUNK = 16 * 1024;

    private DecodedBody() {}

    /**
     * Returns the whole body; empty when there is none.
     *
     * @throws TooLargeException when it exceeds the limit or there is no memory for it; the rest of it is then unread
     */
    static byte[] read(ClassicHttpResponse answer, DataSize limit, BodyMemory memory) throws IOException {
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        var body = new ByteArrayOutputStream(CHUNK);
        // Never closed here: closing a stream reads what is left of it. Cancelling the request closes the connection.
        copy(ContentDecoders.decoded(entity.getContent(), codings(answer)), body, limit.toBytes(), memory);
        return body.toByteArray();
    }

    private static List<String> codings(ClassicHttpResponse answer) {
        return Arrays.stream(answer.getHeaders("Content-Encoding"))
                .map(Header::getValue)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void copy(InputStream in, ByteArrayOutputStream out, long limit, BodyMemory memory)
            throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            if (out.size() + length > limit) {
                throw new TooLargeException(limit);
            }
            if (!memory.tryAcquire(length)) {
                throw new TooLargeException("no memory for more than %,d bytes at the moment".formatted(out.size()));
            }
            out.write(chunk, 0, length);
        }
    }

    /** Signals a body over the limit. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }

        private TooLargeException(long limit) {
            this("more than %,d bytes once decoded (expected: at most that)".formatted(limit));
        }
    }
}
