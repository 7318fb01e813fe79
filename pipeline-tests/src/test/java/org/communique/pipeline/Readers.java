package org.communique.pipeline;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Searches of downstream apps through the alias {@code releases}; and of the index behind it. */
final class Readers {

    private static final JsonMapper JSON = new JsonMapper();

    private final URI elasticsearch;

    Readers(URI elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Returns the release with an id, when readers may see it. */
    Optional<JsonNode> release(String id) {
        return search("releases", "term", "id", id).stream().findFirst();
    }

    /** Returns the releases with a headline, visible to readers. */
    List<JsonNode> releases(String headline) {
        return search("releases", "match_phrase", "headline", headline).stream()
                .filter(release -> release.path("headline").asString().equals(headline))
                .toList();
    }

    /** Returns the documents of a release in the index, visible or not. */
    List<JsonNode> documents(String id) {
        return search("releases-*", "term", "id", id);
    }

    private List<JsonNode> search(String index, String kind, String field, String value) {
        var query = JSON.createObjectNode();
        query.put("size", 100).putObject("query").putObject(kind).put(field, value);
        var answer = Http.post(elasticsearch.resolve("/" + index + "/_search"), "application/json", query.toString());
        return answer.status() == 404
                ? List.of()
                : answer.json()
                        .at("/hits/hits")
                        .valueStream()
                        .map(hit -> hit.path("_source"))
                        .toList();
    }
}
