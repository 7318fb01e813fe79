package org.communique.publish.bulk;

import tools.jackson.databind.JsonNode;

/**
 * What Elasticsearch says of one item.
 *
 * @param status as of an HTTP request of its own
 * @param index the physical index it went to; the alias when it got no further than that
 * @param errorType such as {@code version_conflict_engine_exception}; empty when there is no error
 * @param reason for people
 */
record BulkItemResponse(int status, String index, String errorType, String reason) {

    private static final int LONGEST_REASON = 2_000;

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
        return reason.length() <= LONGEST_REASON ? reason.toString() : reason.substring(0, LONGEST_REASON) + "…";
    }
}
