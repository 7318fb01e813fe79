package org.communique.publish.rebuild;

import co.elastic.clients.elasticsearch.indices.GetAliasResponse;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.index.Blueprint;
import org.communique.publish.index.IndexMetadata;
import org.communique.publish.retry.TransientFailureException;
import tools.jackson.databind.JsonNode;

/**
 * Physical indices and the rebuilds noted in them. Thread-safe.
 *
 * <p>Its methods throw {@link TransientFailureException} when Elasticsearch does not answer or refuses a request.
 */
final class PhysicalIndices {

    private static final Pattern NAME = Pattern.compile("releases-([0-9]{1,9})");

    private final Elasticsearch elasticsearch;
    private final IndexMetadata metadata;
    private final Blueprint blueprint;

    PhysicalIndices(Elasticsearch elasticsearch, IndexMetadata metadata, Blueprint blueprint) {
        this.elasticsearch = elasticsearch;
        this.metadata = metadata;
        this.blueprint = blueprint;
    }

    /** Returns the name of the next index: its number is one above the highest. */
    String next() {
        var highest = aliases("releases-*").keySet().stream()
                .map(NAME::matcher)
                .filter(name -> name.matches())
                .mapToInt(name -> Integer.parseInt(name.group(1)))
                .max();
        return "releases-" + (highest.orElse(0) + 1);
    }

    /** Returns all noted rebuilds, the last one first. */
    List<Rebuild> rebuilds() {
        return elasticsearch
                .definitions("releases-*", "*.mappings._meta", "*.aliases")
                .require("rebuilds")
                .propertyStream()
                .flatMap(index -> rebuild(index.getKey(), index.getValue()).stream())
                .sorted(Comparator.comparing(Rebuild::begun).reversed())
                .toList();
    }

    /** The aliases count more than the note: its author may have ended before the rebuild did. */
    private static Optional<Rebuild> rebuild(String index, JsonNode definition) {
        var aliases = definition.path("aliases");
        return RebuildMetadata.read(index, definition.at("/mappings/_meta")).map(noted -> {
            if (noted.phase().isOver() || aliases.has(Blueprint.REBUILD_ALIAS)) {
                return noted;
            }
            return aliases.has(Blueprint.WRITE_ALIAS)
                    ? noted.done(null)
                    : noted.failed(
                            null,
                            "rebuild failed: alias %s was removed before it ended".formatted(Blueprint.REBUILD_ALIAS));
        });
    }

    /** Returns the index under rebuild. */
    Optional<String> underRebuild() {
        return elasticsearch
                .ask(client -> client.indices().getAlias(request -> request.name(Blueprint.REBUILD_ALIAS)))
                .find("rebuild alias")
                .flatMap(found -> found.aliases().keySet().stream().findFirst());
    }

    /** Creates the index of a rebuild; returns false when another rebuild was faster. */
    boolean create(Rebuild rebuild) {
        var definition = blueprint.creationForRebuild(RebuildMetadata.write(rebuild, blueprint));
        var response = elasticsearch.create(rebuild.id(), definition);
        // There can be one write index behind an alias, so Elasticsearch lets only one through.
        if (!response.isSuccess() && underRebuild().isPresent()) {
            return false;
        }
        response.require("creation of index " + rebuild.id());
        return true;
    }

    /** Notes the state of a rebuild in its index; returns false without such an index. */
    boolean note(Rebuild rebuild) {
        return metadata.require(rebuild.id(), RebuildMetadata.REBUILD, RebuildMetadata.write(rebuild));
    }

    /** Removes the rebuild alias from an index, where it has it. */
    void release(String index) {
        elasticsearch
                .perform(client -> client.indices()
                        .updateAliases(request -> request.actions(action -> action.remove(remove -> remove.index(index)
                                .alias(Blueprint.REBUILD_ALIAS)
                                .mustExist(false)))))
                .require("rebuild alias");
    }

    /** Returns whether an index has readers or writers. */
    boolean isInUse(String index) {
        var found = aliases(index).get(index);
        return found != null
                && (found.aliases().containsKey(Blueprint.READ_ALIAS)
                        || found.aliases().containsKey(Blueprint.WRITE_ALIAS));
    }

    /** Deletes an index; returns false without one. */
    boolean delete(String index) {
        return elasticsearch
                .perform(client -> client.indices().delete(request -> request.index(index)))
                .find("deletion of index " + index)
                .isPresent();
    }

    private Map<String, IndexAliases> aliases(String pattern) {
        return elasticsearch
                .ask(client -> client.indices().getAlias(request -> request.index(pattern)))
                .find("indices")
                .map(GetAliasResponse::aliases)
                .orElse(Map.of());
    }
}
