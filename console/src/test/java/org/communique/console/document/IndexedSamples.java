package org.communique.console.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Index of a real node as publish-service makes it, with documents of a test. */
public final class IndexedSamples {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Path BLUEPRINT =
            Path.of("publish-service/src/main/resources/org/communique/publish/index/releases-1.json");

    private final URI node;

    /** Makes the index and its aliases, unless they are there. */
    public IndexedSamples(URI node) {
        this.node = node;
        if (send("GET", "/_alias/releases", "").statusCode() == 404) {
            var body = create();
            require(send("PUT", "/releases-1", body));
        }
    }

    /** Indexes a document as publish does: by id, with its version; found when this returns. */
    public void put(Map<String, Object> fields) {
        require(send(
                "PUT",
                "/releases-write/_doc/%s?version=%s&version_type=external_gte&refresh=true"
                        .formatted(fields.get("id"), fields.get("version")),
                JSON.writeValueAsString(fields)));
    }

    private static String create() {
        var blueprint = JSON.readTree(
                read(Path.of(System.getProperty("communique.root", "..")).resolve(BLUEPRINT)));
        var body = JSON.createObjectNode();
        body.set("settings", blueprint.path("settings"));
        body.set("mappings", blueprint.path("mappings"));
        ObjectNode aliases = body.putObject("aliases");
        aliases.putObject("releases").set("filter", blueprint.path("visible"));
        aliases.putObject("releases-write").put("is_write_index", true);
        return body.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(String method, String path, String body) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(node + path))
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void require(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new AssertionError("%d %s".formatted(response.statusCode(), response.body()));
        }
    }
}
