package org.communique.publish.bulk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.communique.publish.document.Chunks;
import org.communique.publish.document.ReleaseDocument;

/** The lines of a bulk request: per document one that says where it goes and one that is the document. */
public final class BulkBody {

    private static final byte[] LINE_BREAK = {'\n'};
    private static final long ACTION_BYTES = 100;

    private BulkBody() {}

    /** The body of a request for some documents, in pieces: the documents themselves are not copied. */
    public static List<byte[]> of(List<ReleaseDocument> documents, Replacing replacing) {
        var pieces = new ArrayList<byte[]>(3 * documents.size());
        for (var document : documents) {
            pieces.add(action(document, replacing));
            pieces.add(document.json());
            pieces.add(LINE_BREAK);
        }
        return pieces;
    }

    /** Neither the id (base 32) nor the version (digits) needs escaping. */
    private static byte[] action(ReleaseDocument document, Replacing replacing) {
        var line = "{\"index\":{\"_id\":\"" + document.id().value() + "\",\"version\":"
                + document.version().value() + ",\"version_type\":\"" + replacing.versionType() + "\"}}\n";
        return line.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Cuts a list of documents where a body would grow beyond a number of bytes, about. A document that is larger alone
     * has its own part.
     */
    static List<List<ReleaseDocument>> parts(List<ReleaseDocument> documents, long maxBytes) {
        return Chunks.of(documents, documents.size(), maxBytes, document -> ACTION_BYTES + document.json().length);
    }
}
