package org.communique.publish.bulk;

import java.util.List;
import org.communique.publish.document.Document;
import org.communique.publish.elasticsearch.Answer;
import org.communique.publish.elasticsearch.Elasticsearch;
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

    RequestOutcome send(List<Document> documents) {
        try {
            return outcome(elasticsearch.postLines(path(), BulkBody.of(documents, replacing)), documents.size());
        } catch (TransientFailure failure) {
            return new RequestOutcome.Unavailable(TransientFailure.describe(failure));
        }
    }

    /** {@code require_alias}: where the alias is gone, Elasticsearch must not make an index of its name. */
    private String path() {
        return "/%s/_bulk?require_alias=true&filter_path=items.*.status,items.*._index,items.*.error,error"
                .formatted(alias);
    }

    private static RequestOutcome outcome(Answer answer, int sent) {
        if (!answer.isOk()) {
            return Classification.request(answer.status(), answer.errorType(), answer.describe());
        }
        var items =
                answer.body().path("items").valueStream().map(ItemAnswer::of).toList();
        if (items.size() != sent) {
            return new RequestOutcome.Unavailable(
                    "answers to a bulk request: %d (expected: %d)".formatted(items.size(), sent));
        }
        return new RequestOutcome.Answered(items);
    }
}
