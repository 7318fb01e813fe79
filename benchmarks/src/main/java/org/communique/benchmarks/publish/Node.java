package org.communique.benchmarks.publish;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchResponse;
import org.communique.publish.elasticsearch.ElasticsearchTimeouts;
import org.communique.publish.index.Blueprint;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Elasticsearch node behind the publish service. Thread-safe. */
final class Node implements AutoCloseable {

    private final Rest5Client client;
    private final Elasticsearch elasticsearch;
    private final Blueprint blueprint = Blueprint.load();

    Node(URI address) {
        client = Rest5Client.builder(address).build();
        elasticsearch = new Elasticsearch(
                client,
                new JsonMapper(),
                new ElasticsearchTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(30)));
    }

    /** Replaces any index by an empty one; a service may create it first. */
    void empty() {
        for (var index : expectOk(elasticsearch.get("/_alias")).body().propertyNames()) {
            if (index.startsWith("releases-")) {
                expectOk(elasticsearch.delete("/" + index));
            }
        }
        var creation = elasticsearch.put("/releases-1", blueprint.creation(0));
        if (!creation.errorType().equals("resource_already_exists_exception")) {
            expectOk(creation);
        }
    }

    /** Creates an index as a rebuild does: without refresh. */
    void createLikeARebuild(String index) {
        var creation = blueprint.creationForRebuild(JsonNodeFactory.instance.objectNode());
        ((ObjectNode) creation).remove("aliases");
        expectOk(elasticsearch.put("/" + index, creation));
    }

    void delete(String index) {
        expectOk(elasticsearch.delete("/" + index));
    }

    /**
     * Sends a bulk request.
     *
     * @param lines actions and documents
     * @throws IllegalStateException when any action failed
     */
    void bulk(String target, List<byte[]> lines) {
        var answer = expectOk(elasticsearch.postLines("/" + target + "/_bulk?filter_path=errors,items.*.error", lines));
        if (answer.body().path("errors").asBoolean(true)) {
            throw new IllegalStateException("bulk request: " + answer.describe());
        }
    }

    /** Returns the ids found by searching. */
    Set<String> searchable(Collection<String> ids) {
        var request =
                JsonNodeFactory.instance.objectNode().put("size", ids.size()).put("_source", false);
        var values = request.putObject("query").putObject("ids").putArray("values");
        ids.forEach(values::add);
        var found = new HashSet<String>();
        expectOk(elasticsearch.post("/" + Blueprint.READ_ALIAS + "/_search?filter_path=hits.hits._id", request))
                .body()
                .at("/hits/hits")
                .forEach(hit -> found.add(hit.path("_id").asString()));
        return found;
    }

    /** Returns the number of documents visible to readers now. */
    long count() {
        expectOk(elasticsearch.post("/" + Blueprint.READ_ALIAS + "/_refresh"));
        return expectOk(elasticsearch.get("/" + Blueprint.READ_ALIAS + "/_count"))
                .body()
                .path("count")
                .asLong();
    }

    private static ElasticsearchResponse expectOk(ElasticsearchResponse answer) {
        if (!answer.isOk()) {
            throw new IllegalStateException(answer.describe());
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
