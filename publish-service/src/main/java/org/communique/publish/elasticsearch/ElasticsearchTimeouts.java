package org.communique.publish.elasticsearch;

import java.time.Duration;

/**
 * How long Elasticsearch may take.
 *
 * @param connection until a connection is there
 * @param status for a question about its state, which costs it next to nothing
 * @param request for everything else, between two pieces of the answer
 */
public record ElasticsearchTimeouts(Duration connection, Duration status, Duration request) {}
