package org.communique.publish.bulk;

import java.util.ArrayList;
import java.util.List;
import org.communique.contracts.release.Version;
import org.communique.kit.failure.FailureReason;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.trouble.TransientFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Tells a duplicate from what is superseded. A conflict says only in the text of its message which version is there, so
 * the index is asked, once for all conflicts of a request.
 */
final class VersionConflicts {

    private static final String PATH = "/_mget?_source=false&filter_path=docs._version,docs.found";

    private final Elasticsearch elasticsearch;

    VersionConflicts(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * A document whose version the index did not take.
     *
     * @param document what was sent
     * @param index where the same or a newer version is
     */
    record Conflicting(ReleaseDocument document, String index) {}

    /** The outcomes of conflicts, in their order. */
    List<BulkItemOutcome> resolve(List<Conflicting> conflicts) {
        if (conflicts.isEmpty()) {
            return List.of();
        }
        try {
            return compare(conflicts, find(conflicts));
        } catch (TransientFailure failure) {
            var outcome = new BulkItemOutcome.Unavailable(FailureReason.of(failure));
            return conflicts.stream().<BulkItemOutcome>map(_ -> outcome).toList();
        }
    }

    private List<JsonNode> find(List<Conflicting> conflicts) {
        var request = JsonNodeFactory.instance.objectNode();
        var docs = request.putArray("docs");
        for (var conflict : conflicts) {
            docs.addObject()
                    .put("_index", conflict.index)
                    .put("_id", conflict.document.id().value());
        }
        var answer = elasticsearch.post(PATH, request);
        var found = answer.body().path("docs").valueStream().toList();
        if (!answer.isOk() || found.size() != conflicts.size()) {
            throw new TransientFailure("versions in the index: " + answer.describe());
        }
        return found;
    }

    private static List<BulkItemOutcome> compare(List<Conflicting> conflicts, List<JsonNode> found) {
        var outcomes = new ArrayList<BulkItemOutcome>();
        for (int i = 0; i < conflicts.size(); i++) {
            var there = found.get(i).path("_version").asLong(0);
            outcomes.add(compare(conflicts.get(i).document.version(), there));
        }
        return outcomes;
    }

    private static BulkItemOutcome compare(Version sent, long there) {
        int order = Long.compare(there, sent.value());
        if (order < 0) {
            return new BulkItemOutcome.Unavailable("a conflict with version %d, which is gone".formatted(there));
        }
        return order == 0 ? new BulkItemOutcome.Duplicate() : new BulkItemOutcome.Superseded();
    }
}
