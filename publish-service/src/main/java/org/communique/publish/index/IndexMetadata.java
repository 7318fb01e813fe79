package org.communique.publish.index;

import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchResponse;
import org.communique.publish.retry.TransientFailureException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Notes of this service in an index: {@code _meta} of its mapping, section by section, each with one author. Thread-safe.
 *
 * <p>Elasticsearch replaces all of it at a time. Two instances writing at the same moment may lose a section, so authors
 * check now and then for theirs.
 */
public final class IndexMetadata {

    private final Elasticsearch elasticsearch;

    IndexMetadata(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Replaces one section and keeps the others.
     *
     * @return Elasticsearch's answer: 404 without such an index
     * @throws TransientFailureException when Elasticsearch does not answer
     */
    public synchronized ElasticsearchResponse<JsonNode> write(String index, String section, JsonNode content) {
        var found = elasticsearch.definitions(index, "*.mappings._meta");
        if (!(found instanceof ElasticsearchResponse.Success<JsonNode>(var definitions))) {
            return found;
        }
        var meta = JsonNodeFactory.instance.objectNode();
        definitions
                .path(index)
                .at("/mappings/_meta")
                .propertyStream()
                .forEach(other -> meta.set(other.getKey(), other.getValue()));
        meta.set(section, content);
        var mapping = JsonNodeFactory.instance.objectNode();
        mapping.set("_meta", meta);
        return elasticsearch.putMapping(index, mapping);
    }

    /**
     * Replaces one section, and has to succeed where the index exists.
     *
     * @return false without such an index
     * @throws TransientFailureException when Elasticsearch does not do it
     */
    public boolean require(String index, String section, JsonNode content) {
        return write(index, section, content).find("metadata of " + index).isPresent();
    }
}
