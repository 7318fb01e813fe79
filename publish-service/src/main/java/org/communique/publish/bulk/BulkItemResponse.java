package org.communique.publish.bulk;

import tools.jackson.databind.JsonNode;

/**
 * Answer of Elasticsearch for one item of a bulk request.
 *
 * @param status the HTTP status of the item
 * @param index the physical index; the alias when the item got no further
 * @param errorType the error type, such as {@code version_conflict_engine_exception}; empty without an error
 * @param reason the reason, for people
 */
record BulkItemResponse(int status, String index, String errorType, String reason) {

    private static final int MAX_REASON = 2_000;

    /** @param item {@code {"index": {"status": 201, …}}} */
    static BulkItemResponse of(JsonNode item) {
        var answer = item.path("index");
        var error = answer.path("error");
        return new BulkItemResponse(
                answer.path("status").asInt(0),
                answer.path("_index").asString(""),
                error.path("type").asString(""),
                reason(error));
    }

    private static String reason(JsonNode error) {
        var reason = new StringBuilder();
        for (var cause = error; cause.isObject(); cause = cause.path("caused_by")) {
            reason.append(reason.isEmpty() ? "" : "; caused by ")
                    .append(cause.path("type").asString(""))
                    .append(": ")
                    .append(cause.path("reason").asString(""));
        }
        // It quotes the document, and ends in a header of a dead letter.
        return reason.length() <= MAX_REASON ? reason.toString() : reason.substring(0, MAX_REASON) + "…";
    }
}
