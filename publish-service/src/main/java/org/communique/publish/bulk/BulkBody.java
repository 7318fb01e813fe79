package org.communique.publish.bulk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.communique.publish.document.Document;

/**
 * The lines of a bulk request: per document one that says where it goes and one that is the document. Once written, a
 * release is replaced by a higher version only ({@code version_type=external}), so sending it again does no harm.
 */
final class BulkBody extends ByteArrayOutputStream {

    private static final long ACTION_BYTES = 100;

    private BulkBody(int size) {
        super(size);
    }

    /** The body of a request for some documents. */
    static BulkBody of(List<Document> documents) {
        var body = new BulkBody(Math.toIntExact(size(documents)));
        documents.forEach(body::add);
        return body;
    }

    /**
     * Cuts a list of documents where a body would grow beyond a number of bytes. A document that is larger alone has
     * its own part.
     */
    static List<List<Document>> parts(List<Document> documents, long maxBytes) {
        var parts = new ArrayList<List<Document>>();
        int start = 0;
        long bytes = 0;
        for (int i = 0; i < documents.size(); i++) {
            long size = size(documents.get(i));
            if (i > start && bytes + size > maxBytes) {
                parts.add(documents.subList(start, i));
                start = i;
                bytes = 0;
            }
            bytes += size;
        }
        if (start < documents.size()) {
            parts.add(documents.subList(start, documents.size()));
        }
        return parts;
    }

    /** The bytes, of which only the first {@link #size()} count: not copied, since a body may be large. */
    byte[] bytes() {
        return buf;
    }

    private static long size(List<Document> documents) {
        return documents.stream().mapToLong(BulkBody::size).sum();
    }

    private static long size(Document document) {
        return ACTION_BYTES + document.json().length;
    }

    private void add(Document document) {
        // Neither the id (base 32) nor the version (digits) needs escaping.
        var action = "{\"index\":{\"_id\":\"%s\",\"version\":%d,\"version_type\":\"external\"}}\n"
                .formatted(document.id().value(), document.version().value());
        writeBytes(action.getBytes(StandardCharsets.US_ASCII));
        writeBytes(document.json());
        write('\n');
    }
}
