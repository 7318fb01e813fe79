package org.communique.publish.bulk;

import java.util.List;
import org.communique.kit.failure.FailureReason;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchResponse;
import org.communique.publish.trouble.TransientFailure;

/** Sends documents in one request to an alias. */
final class BulkRequest {

    private final Elasticsearch elasticsearch;
    private final String alias;
    private final Replacing replacing;

    BulkRequest(Elasticsearch elasticsearch, String alias, Replacing replacing) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        this.replacing = replacing;
    }

    BulkRequestOutcome send(List<ReleaseDocument> documents) {
        try {
            return outcome(elasticsearch.postLines(path(), BulkBody.of(documents, replacing)), documents.size());
        } catch (TransientFailure failure) {
            return new BulkRequestOutcome.Unavailable(FailureReason.of(failure));
        }
    }

    /** {@code require_alias}: where the alias is gone, Elasticsearch must not make an index of its name. */
    private String path() {
        return "/%s/_bulk?require_alias=true&filter_path=items.*.status,items.*._index,items.*.error,error"
                .formatted(alias);
    }

    private static BulkRequestOutcome outcome(ElasticsearchResponse answer, int sent) {
        if (!answer.isOk()) {
            return ErrorClassifier.request(answer.status(), answer.errorType(), answer.describe());
        }
        var items = answer.body()
                .path("items")
                .valueStream()
                .map(BulkItemResponse::of)
                .toList();
        if (items.size() != sent) {
            return new BulkRequestOutcome.Unavailable(
                    "answers to a bulk request: %d (expected: %d)".formatted(items.size(), sent));
        }
        return new BulkRequestOutcome.Answered(items);
    }
}
