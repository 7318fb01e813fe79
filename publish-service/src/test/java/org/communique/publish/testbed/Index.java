package org.communique.publish.testbed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.communique.contracts.release.ReleaseId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The index, seen from outside. */
public final class Index {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI node;

    /** The index of a node. */
    public Index(URI node) {
        this.node = node;
    }

    /** The document that an app finds by id through the read alias; empty when it finds none. */
    public Optional<JsonNode> visible(ReleaseId id) {
        return find("/releases/_search?version=true&q=id:" + id);
    }

    /** The document in the index, as of the last write. */
    public Optional<JsonNode> stored(ReleaseId id) {
        var document = get("/releases-write/_doc/" + id);
        return document.path("found").asBoolean(false) ? Optional.of(document) : Optional.empty();
    }

    /** The version of the document in the index; 0 when there is none. */
    public long version(ReleaseId id) {
        return stored(id).map(document -> document.path("_version").asLong()).orElse(0L);
    }

    /** How often the document was written. */
    public long sequence(ReleaseId id) {
        return stored(id).orElseThrow().path("_seq_no").asLong();
    }

    private Optional<JsonNode> find(String path) {
        return get(path).path("hits").path("hits").valueStream().findFirst();
    }

    /** The name of the index that is written to; empty where there is none. */
    public String written() {
        var indices = get("/_alias/releases-write");
        return indices.has("status") ? "" : indices.propertyNames().iterator().next();
    }

    /** Deletes what was rebuilt, too: tests expect to find the first index, or none. */
    public void removeAll() {
        for (var name : get("/releases-*").propertyNames()) {
            send("DELETE", "/" + name, "");
        }
    }

    /** Asks the node. */
    public JsonNode get(String path) {
        return send("GET", path, "");
    }

    /** Tells the node to do something. */
    public JsonNode send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(node.toString().replaceAll("/$", "") + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
