package org.communique.publish.bulk;

import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.util.ArrayList;
import java.util.List;
import org.communique.contracts.release.Version;
import org.communique.kit.failure.FailureReason;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.retry.TransientFailureException;
import tools.jackson.databind.JsonNode;

/**
 * Decides between duplicate and superseded. A conflict names the indexed version only in the text of its message, so the
 * index is asked, once for all conflicts of a request.
 */
final class VersionConflicts {

    private final Elasticsearch elasticsearch;

    VersionConflicts(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * A document in conflict with the index.
     *
     * @param document the document as sent
     * @param index the index with the same or a newer version
     */
    record Conflicting(ReleaseDocument document, String index) {}

    /** Returns the outcomes of conflicts, in their order. */
    List<BulkItemOutcome> resolve(List<Conflicting> conflicts) {
        if (conflicts.isEmpty()) {
            return List.of();
        }
        try {
            return compare(conflicts, find(conflicts));
        } catch (TransientFailureException failure) {
            var outcome = new BulkItemOutcome.Unavailable(FailureReason.of(failure));
            return conflicts.stream().<BulkItemOutcome>map(_ -> outcome).toList();
        }
    }

    private List<MultiGetResponseItem<JsonNode>> find(List<Conflicting> conflicts) {
        var operations = conflicts.stream().map(VersionConflicts::operation).toList();
        var found = elasticsearch
                .perform(client -> client.mget(
                        request -> request.source(source -> source.fetch(false)).docs(operations), JsonNode.class))
                .require("versions in the index")
                .docs();
        if (found.size() != conflicts.size()) {
            throw new TransientFailureException(
                    "versions in the index: %d (expected: %d)".formatted(found.size(), conflicts.size()));
        }
        return found;
    }

    private static MultiGetOperation operation(Conflicting conflict) {
        return MultiGetOperation.of(
                get -> get.index(conflict.index).id(conflict.document.id().value()));
    }

    private static List<BulkItemOutcome> compare(
            List<Conflicting> conflicts, List<MultiGetResponseItem<JsonNode>> found) {
        var outcomes = new ArrayList<BulkItemOutcome>();
        for (int i = 0; i < conflicts.size(); i++) {
            outcomes.add(compare(conflicts.get(i).document.version(), version(found.get(i))));
        }
        return outcomes;
    }

    /** Returns the indexed version; 0 without a document. */
    private static long version(MultiGetResponseItem<JsonNode> item) {
        var version = item.isResult() ? item.result().version() : null;
        return version == null ? 0 : version;
    }

    private static BulkItemOutcome compare(Version sent, long indexed) {
        int order = Long.compare(indexed, sent.value());
        if (order < 0) {
            return new BulkItemOutcome.Unavailable("a conflict with version %d, which is gone".formatted(indexed));
        }
        return order == 0 ? new BulkItemOutcome.Duplicate() : new BulkItemOutcome.Superseded();
    }
}
