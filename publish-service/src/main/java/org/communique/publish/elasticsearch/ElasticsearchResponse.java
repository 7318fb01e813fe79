package org.communique.publish.elasticsearch;

import tools.jackson.databind.JsonNode;

/**
 * What Elasticsearch said.
 *
 * @param status the HTTP status
 * @param body the JSON; missing when there was none
 */
public record ElasticsearchResponse(int status, JsonNode body) {

    /** Whether it did what was asked. */
    public boolean isOk() {
        return status / 100 == 2;
    }

    /** The {@code type} of the error, such as {@code index_not_found_exception}; empty when there is none. */
    public String errorType() {
        return body.path("error").path("type").asString("");
    }

    /** Status, type and reason of the error, for people. */
    public String describe() {
        var error = body.path("error");
        var reason = error.isString() ? error.asString() : error.path("reason").asString("no reason given");
        return "HTTP %d %s: %s".formatted(status, errorType(), reason).replace(" :", ":");
    }
}
