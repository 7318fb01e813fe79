package org.communique.publish.redrive;

import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.contracts.release.ReleaseId;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchResponse;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Questions to the index about documents, which write nothing: their versions there, and whether the mapping takes them. */
@Component
final class SimulatedIndexing {

    private static final byte[] BEGIN = ascii("{\"docs\":[");
    private static final byte[] END = ascii("]}");

    private final Elasticsearch elasticsearch;

    SimulatedIndexing(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Refusal of a document.
     *
     * @param isCertain whether the mapping refused it; else it could not be asked
     */
    record Refusal(String reason, boolean isCertain) {}

    /**
     * Returns the version of each release that is there.
     *
     * @throws org.communique.publish.retry.TransientFailureException when Elasticsearch does not answer
     */
    Map<ReleaseId, Long> versions(String index, List<ReleaseId> releases) {
        var versions = new HashMap<ReleaseId, Long>();
        if (releases.isEmpty()) {
            return versions;
        }
        var operations = releases.stream()
                .map(release -> MultiGetOperation.of(get -> get.index(index).id(release.value())))
                .toList();
        var found = elasticsearch
                .perform(client -> client.mget(
                        request -> request.source(source -> source.fetch(false)).docs(operations), JsonNode.class))
                .require("versions in the index")
                .docs();
        for (int i = 0; i < found.size(); i++) {
            var release = releases.get(i);
            version(found.get(i)).ifPresent(version -> versions.put(release, version));
        }
        return versions;
    }

    private static Optional<Long> version(MultiGetResponseItem<JsonNode> item) {
        return item.isResult() ? Optional.ofNullable(item.result().version()) : Optional.empty();
    }

    /**
     * Returns the refusals, one for each document, empty where the mapping takes it.
     *
     * @throws org.communique.publish.retry.TransientFailureException when Elasticsearch does not answer
     */
    List<Optional<Refusal>> refusals(String index, List<ReleaseDocument> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        return switch (elasticsearch.simulate(index, pieces(index, documents))) {
            case ElasticsearchResponse.Success<JsonNode>(var answer) -> refusals(answer, documents.size());
            case ElasticsearchResponse.Refusal<JsonNode> refusal -> unknown(refusal.describe(), documents.size());
        };
    }

    private static List<Optional<Refusal>> refusals(JsonNode answer, int expected) {
        var found = answer.path("docs")
                .valueStream()
                .map(one -> one.path("doc").path("error"))
                .map(error -> error.isObject() ? Optional.of(refusal(error)) : Optional.<Refusal>empty())
                .toList();
        return found.size() == expected
                ? found
                : unknown("answers: %d (expected: %d)".formatted(found.size(), expected), expected);
    }

    private static Refusal refusal(JsonNode error) {
        return new Refusal(
                "%s: %s"
                        .formatted(
                                error.path("type").asString(""),
                                error.path("reason").asString("no reason given")),
                true);
    }

    private static List<Optional<Refusal>> unknown(String reason, int number) {
        var refusals = new ArrayList<Optional<Refusal>>();
        for (int i = 0; i < number; i++) {
            refusals.add(Optional.of(new Refusal("the mapping could not be asked: " + reason, false)));
        }
        return refusals;
    }

    /** Neither the name of an index nor an id (base 32) needs escaping. */
    private static List<byte[]> pieces(String index, List<ReleaseDocument> documents) {
        var pieces = new ArrayList<byte[]>();
        pieces.add(BEGIN);
        var separator = "";
        for (var document : documents) {
            pieces.add(ascii("%s{\"_index\":\"%s\",\"_id\":\"%s\",\"_source\":"
                    .formatted(separator, index, document.id().value())));
            pieces.add(document.json());
            pieces.add(ascii("}"));
            separator = ",";
        }
        pieces.add(END);
        return pieces;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
