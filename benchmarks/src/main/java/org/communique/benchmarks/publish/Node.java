package org.communique.benchmarks.publish;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchTimeouts;
import org.communique.publish.index.Blueprint;
import tools.jackson.databind.JsonNode;
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
        elasticsearch
                .definitions("releases-*", "*.aliases")
                .require("indices")
                .propertyNames()
                .forEach(this::delete);
        var creation = elasticsearch.create("releases-1", blueprint.creation(0));
        if (!creation.isRefusedAs("resource_already_exists_exception")) {
            creation.require("creation");
        }
    }

    /** Creates an index as a rebuild does: without refresh. */
    void createLikeARebuild(String index) {
        var creation = blueprint.creationForRebuild(JsonNodeFactory.instance.objectNode());
        ((ObjectNode) creation).remove("aliases");
        elasticsearch.create(index, creation).require("creation");
    }

    void delete(String index) {
        elasticsearch
                .perform(client -> client.indices().delete(request -> request.index(index)))
                .require("deletion");
    }

    /**
     * Sends a bulk request.
     *
     * @param lines actions and documents
     * @throws IllegalStateException when any action failed
     */
    void bulk(String target, List<byte[]> lines) {
        var answer = elasticsearch
                .bulk("/" + target + "/_bulk?filter_path=errors,items.*.error", lines)
                .require("bulk request");
        if (answer.path("errors").asBoolean(true)) {
            throw new IllegalStateException("bulk request: " + answer);
        }
    }

    /** Returns the ids found by searching. */
    Set<String> searchable(Collection<String> ids) {
        return elasticsearch
                .perform(client -> client.search(
                        request -> request.index(Blueprint.READ_ALIAS)
                                .size(ids.size())
                                .source(source -> source.fetch(false))
                                .query(query -> query.ids(wanted -> wanted.values(List.copyOf(ids)))),
                        JsonNode.class))
                .require("search")
                .hits()
                .hits()
                .stream()
                .map(Hit::id)
                .collect(Collectors.toSet());
    }

    /** Returns the number of documents visible to readers now. */
    long count() {
        elasticsearch
                .perform(client -> client.indices().refresh(request -> request.index(Blueprint.READ_ALIAS)))
                .require("refresh");
        return elasticsearch
                .ask(client -> client.count(request -> request.index(Blueprint.READ_ALIAS)))
                .require("count")
                .count();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
