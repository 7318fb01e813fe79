package org.communique.publish.bulk;

import co.elastic.clients.elasticsearch._types.VersionType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.communique.publish.document.Chunks;
import org.communique.publish.document.ReleaseDocument;

/** Lines of a bulk request: per document one line of action and one of the document itself. */
public final class BulkBody {

    private static final byte[] LINE_BREAK = {'\n'};
    private static final long ACTION_BYTES = 100;

    private BulkBody() {}

    /** Returns the body of a request in pieces, without a copy of any document. */
    public static List<byte[]> of(List<ReleaseDocument> documents, VersionType versionType) {
        var pieces = new ArrayList<byte[]>(3 * documents.size());
        for (var document : documents) {
            pieces.add(action(document, versionType));
            pieces.add(document.json());
            pieces.add(LINE_BREAK);
        }
        return pieces;
    }

    /** Neither the id (base 32) nor the version (digits) needs escaping. */
    private static byte[] action(ReleaseDocument document, VersionType versionType) {
        var line = "{\"index\":{\"_id\":\"" + document.id().value() + "\",\"version\":"
                + document.version().value() + ",\"version_type\":\"" + versionType.jsonValue() + "\"}}\n";
        return line.getBytes(StandardCharsets.US_ASCII);
    }

    /** Cuts a list into chunks of about a number of bytes; a larger document has a chunk of its own. */
    static List<List<ReleaseDocument>> chunks(List<ReleaseDocument> documents, long maxBytes) {
        return Chunks.of(documents, documents.size(), maxBytes, document -> ACTION_BYTES + document.json().length);
    }
}
