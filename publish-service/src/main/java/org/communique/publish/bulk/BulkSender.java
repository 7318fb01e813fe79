package org.communique.publish.bulk;

import co.elastic.clients.elasticsearch._types.VersionType;
import java.util.List;
import org.communique.kit.failure.FailureReason;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchResponse;
import org.communique.publish.retry.TransientFailureException;
import tools.jackson.databind.JsonNode;

/** Bulk request to an alias. Its answer is read as a JSON tree: with as little as is asked for it fits no typed response. */
final class BulkSender {

    private final Elasticsearch elasticsearch;
    private final String alias;
    private final VersionType versionType;

    BulkSender(Elasticsearch elasticsearch, String alias, VersionType versionType) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        this.versionType = versionType;
    }

    BulkRequestOutcome send(List<ReleaseDocument> documents) {
        try {
            var body = BulkBody.of(documents, versionType);
            return switch (elasticsearch.bulk(path(), body)) {
                case ElasticsearchResponse.Success<JsonNode>(var answer) -> outcome(answer, documents.size());
                case ElasticsearchResponse.Refusal<JsonNode> refusal ->
                    ErrorClassifier.request(refusal.status(), refusal.errorType(), refusal.describe());
            };
        } catch (TransientFailureException failure) {
            return new BulkRequestOutcome.Unavailable(FailureReason.of(failure));
        }
    }

    /** {@code require_alias}: without its alias, Elasticsearch must not create an index of that name. */
    private String path() {
        return "/%s/_bulk?require_alias=true&filter_path=items.*.status,items.*._index,items.*.error,error"
                .formatted(alias);
    }

    private static BulkRequestOutcome outcome(JsonNode answer, int sent) {
        var items = answer.path("items").valueStream().map(BulkItemResponse::of).toList();
        if (items.size() != sent) {
            return new BulkRequestOutcome.Unavailable(
                    "answers to a bulk request: %d (expected: %d)".formatted(items.size(), sent));
        }
        return new BulkRequestOutcome.Answered(items);
    }
}
