package org.communique.publish.elasticsearch;

import java.time.Duration;

/**
 * Timeouts of requests to Elasticsearch.
 *
 * @param connection the time until a connection is open
 * @param status the time for a request about state, which costs the node next to nothing
 * @param request the time for any other request, between two pieces of the answer
 */
public record ElasticsearchTimeouts(Duration connection, Duration status, Duration request) {}
