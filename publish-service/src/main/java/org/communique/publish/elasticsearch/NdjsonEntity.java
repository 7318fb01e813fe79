package org.communique.publish.elasticsearch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** Body of a request in pieces, sent one after the other and never put together: they may be large. */
final class NdjsonEntity extends AbstractHttpEntity {

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

    private final List<byte[]> pieces;

    NdjsonEntity(List<byte[]> pieces) {
        super(NDJSON, null);
        this.pieces = pieces;
    }

    @Override
    public long getContentLength() {
        return pieces.stream().mapToLong(piece -> piece.length).sum();
    }

    @Override
    public InputStream getContent() {
        return new SequenceInputStream(Collections.enumeration(
                pieces.stream().map(ByteArrayInputStream::new).toList()));
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
