package org.communique.publish.rebuild;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchResponse;
import org.communique.publish.index.Blueprint;
import org.communique.publish.index.IndexMetadata;
import org.communique.publish.trouble.TransientFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The physical indices and what they remember. Thread-safe.
 *
 * <p>Its methods throw {@link TransientFailure} when Elasticsearch can't be asked or does not do what it was asked.
 */
final class PhysicalIndices {

    private static final int NOT_FOUND = 404;
    private static final Pattern NAME = Pattern.compile("releases-([0-9]{1,9})");

    private final Elasticsearch elasticsearch;
    private final IndexMetadata notes;
    private final Blueprint blueprint;

    PhysicalIndices(Elasticsearch elasticsearch, IndexMetadata notes, Blueprint blueprint) {
        this.elasticsearch = elasticsearch;
        this.notes = notes;
        this.blueprint = blueprint;
    }

    /** The name of the next one: its number is one above the highest there is. */
    String next() {
        var highest = aliases("releases-*")
                .propertyStream()
                .map(index -> NAME.matcher(index.getKey()))
                .filter(name -> name.matches())
                .mapToInt(name -> Integer.parseInt(name.group(1)))
                .max();
        return "releases-" + (highest.orElse(0) + 1);
    }

    /** All rebuilds that are remembered, the last one first. */
    List<Rebuild> rebuilds() {
        var answer = elasticsearch.get("/releases-*?filter_path=*.mappings._meta,*.aliases");
        return expectOk(answer, "rebuilds")
                .body()
                .propertyStream()
                .flatMap(index -> rebuild(index.getKey(), index.getValue()).stream())
                .sorted(Comparator.comparing(Rebuild::begun).reversed())
                .toList();
    }

    /** What is noted last may have been overtaken by the end of the service that noted it; the aliases tell the truth. */
    private static Optional<Rebuild> rebuild(String index, JsonNode found) {
        var aliases = found.path("aliases");
        return RebuildMetadata.read(index, found.at("/mappings/_meta")).map(noted -> {
            if (noted.phase().isOver() || aliases.has(Blueprint.REBUILD_ALIAS)) {
                return noted;
            }
            return aliases.has(Blueprint.WRITE_ALIAS)
                    ? noted.done(null)
                    : noted.failed(null, "alias %s: gone (expected: until the end)".formatted(Blueprint.REBUILD_ALIAS));
        });
    }

    /** The index that is being filled. */
    Optional<String> beingFilled() {
        var answer = elasticsearch.get("/_alias/" + Blueprint.REBUILD_ALIAS);
        return answer.status() == NOT_FOUND
                ? Optional.empty()
                : expectOk(answer, "rebuild alias").body().propertyNames().stream()
                        .findFirst();
    }

    /** Creates the index that a rebuild fills; false when another rebuild was faster. */
    boolean create(Rebuild rebuild) {
        var creation = blueprint.creationForRebuild(RebuildMetadata.write(rebuild, blueprint));
        var answer = elasticsearch.put("/" + rebuild.id(), creation);
        if (answer.isOk()) {
            return true;
        }
        // There can be one write index behind an alias, so Elasticsearch has let only one through.
        if (beingFilled().isPresent()) {
            return false;
        }
        throw new TransientFailure("index %s can't be created: %s".formatted(rebuild.id(), answer.describe()));
    }

    /** Lets an index remember how its rebuild is; false when there is no such index any more. */
    boolean note(Rebuild rebuild) {
        return notes.require(rebuild.id(), RebuildMetadata.REBUILD, RebuildMetadata.write(rebuild));
    }

    /** Ends the filling of an index, where it is being filled. */
    void release(String index) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("actions")
                .addObject()
                .putObject("remove")
                .put("index", index)
                .put("alias", Blueprint.REBUILD_ALIAS)
                .put("must_exist", false);
        expectOk(elasticsearch.post("/_aliases", body), "rebuild alias");
    }

    /** Whether readers or writers come to an index. */
    boolean isInUse(String index) {
        var own = aliases(index).path(index).path("aliases");
        return own.has(Blueprint.READ_ALIAS) || own.has(Blueprint.WRITE_ALIAS);
    }

    /** Deletes an index; false when there was none. */
    boolean delete(String index) {
        var answer = elasticsearch.delete("/" + index);
        return answer.status() != NOT_FOUND && expectOk(answer, "deletion").isOk();
    }

    private JsonNode aliases(String pattern) {
        var answer = elasticsearch.get("/" + pattern + "/_alias");
        return answer.status() == NOT_FOUND
                ? answer.body()
                : expectOk(answer, "indices").body();
    }

    private static ElasticsearchResponse expectOk(ElasticsearchResponse answer, String what) {
        if (!answer.isOk()) {
            throw new TransientFailure("%s: %s".formatted(what, answer.describe()));
        }
        return answer;
    }
}
