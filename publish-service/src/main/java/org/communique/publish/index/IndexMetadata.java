package org.communique.publish.index;

import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchResponse;
import org.communique.publish.trouble.TransientFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What an index remembers of itself: {@code _meta} of its mapping, section by section, each with one author. Thread-safe.
 *
 * <p>Elasticsearch replaces all of it at a time. Two instances that write at the same moment may lose a section, so
 * authors look again now and then whether theirs is there.
 */
public final class IndexMetadata {

    private static final int NOT_FOUND = 404;

    private final Elasticsearch elasticsearch;

    /** Notes in the indices of a node. */
    public IndexMetadata(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Puts one section in the place of what was there under its name, and leaves the others.
     *
     * @return Elasticsearch's answer: 404 when there is no such index
     * @throws TransientFailure when Elasticsearch does not answer
     */
    public synchronized ElasticsearchResponse write(String index, String section, JsonNode content) {
        var found = elasticsearch.get("/" + index + "/_mapping");
        if (!found.isOk()) {
            return found;
        }
        var meta = JsonNodeFactory.instance.objectNode();
        found.body()
                .path(index)
                .at("/mappings/_meta")
                .propertyStream()
                .forEach(other -> meta.set(other.getKey(), other.getValue()));
        meta.set(section, content);
        var body = JsonNodeFactory.instance.objectNode();
        body.set("_meta", meta);
        return elasticsearch.put("/" + index + "/_mapping", body);
    }

    /**
     * The same, where it has to succeed.
     *
     * @return false when there is no such index
     * @throws TransientFailure when Elasticsearch does not do it
     */
    public boolean require(String index, String section, JsonNode content) {
        var answer = write(index, section, content);
        if (!answer.isOk() && answer.status() != NOT_FOUND) {
            throw new TransientFailure("notes of %s: %s".formatted(index, answer.describe()));
        }
        return answer.isOk();
    }
}
