package org.communique.publish.rebuild.run;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.index.Blueprint;
import org.communique.publish.retry.TransientFailureException;
import org.communique.publish.scan.Checksum;
import tools.jackson.databind.JsonNode;

/**
 * Index under rebuild, between its filling and its first reader. Thread-safe.
 *
 * <p>Its methods throw {@link TransientFailureException} when Elasticsearch does not answer or refuses a request.
 */
final class TargetIndex {

    private static final int PAGE = 5_000;
    private static final String KEEP_ALIVE = "1m";

    private final Elasticsearch elasticsearch;
    private final Blueprint blueprint;
    private final int replicas;

    TargetIndex(Elasticsearch elasticsearch, Blueprint blueprint, int replicas) {
        this.elasticsearch = elasticsearch;
        this.blueprint = blueprint;
        this.replicas = replicas;
    }

    /** Returns the checksum over all documents of an index and their versions: some 50,000 releases a second. */
    Checksum checksum(String index) {
        refresh(index);
        var pit = elasticsearch
                .perform(client -> client.openPointInTime(
                        request -> request.index(index).keepAlive(time -> time.time(KEEP_ALIVE))))
                .require("point in time of " + index)
                .id();
        var checksum = Checksum.EMPTY;
        for (var hits = page(pit, List.of());
                !hits.isEmpty();
                hits = page(pit, hits.getLast().sort())) {
            for (var hit : hits) {
                checksum = checksum.plus(id(hit), version(hit));
            }
        }
        return checksum;
    }

    private List<Hit<JsonNode>> page(String pit, List<FieldValue> after) {
        return elasticsearch
                .perform(client -> client.search(request -> page(request, pit, after), JsonNode.class))
                .require("search in point in time")
                .hits()
                .hits();
    }

    /** By doc values alone, several times as fast as by stored fields. */
    private static SearchRequest.Builder page(SearchRequest.Builder request, String pit, List<FieldValue> after) {
        request.size(PAGE)
                .trackTotalHits(track -> track.enabled(false))
                .storedFields("_none_")
                .docvalueFields(field -> field.field("id"))
                .docvalueFields(field -> field.field("version"))
                .sort(sort -> sort.field(field -> field.field("_shard_doc").order(SortOrder.Asc)))
                .pit(reference -> reference.id(pit).keepAlive(time -> time.time(KEEP_ALIVE)));
        return after.isEmpty() ? request : request.searchAfter(after);
    }

    private static ReleaseId id(Hit<JsonNode> hit) {
        return new ReleaseId(((JsonString) first(hit, "id")).getString());
    }

    private static Version version(Hit<JsonNode> hit) {
        return new Version(((JsonNumber) first(hit, "version")).longValueExact());
    }

    private static JsonValue first(Hit<JsonNode> hit, String field) {
        var values = hit.fields().get(field);
        if (values == null) {
            throw new TransientFailureException(
                    "search in point in time: a hit without %s (expected: one)".formatted(field));
        }
        return values.toJson().asJsonArray().getFirst();
    }

    /** Returns the number of documents in an index, after a refresh. */
    long count(String index) {
        refresh(index);
        return elasticsearch
                .perform(client -> client.count(request -> request.index(index)))
                .require("count of " + index)
                .count();
    }

    /** Makes all written documents visible to searches. */
    void refresh(String index) {
        var response = elasticsearch
                .perform(client -> client.indices().refresh(request -> request.index(index)))
                .require("refresh of " + index);
        if (response.shards() == null) {
            throw new TransientFailureException("refresh of %s: no number of shards (expected: one)".formatted(index));
        }
    }

    /** Prepares an index for readers: refreshed, with its replicas as soon as nodes have room for them. */
    void open(String index) {
        elasticsearch
                .perform(client -> client.indices()
                        .putSettings(request -> request.index(index)
                                .settings(settings -> settings.numberOfReplicas(Integer.toString(replicas))
                                        .refreshInterval(time -> time.time(blueprint.refreshInterval())))))
                .require("settings of " + index);
    }

    /** Replaces one index by another, for readers and writers, atomically. */
    void swap(String old, String index) {
        var actions = List.of(
                remove(old, Blueprint.READ_ALIAS),
                remove(old, Blueprint.WRITE_ALIAS),
                remove(index, Blueprint.REBUILD_ALIAS),
                Action.of(action -> action.add(
                        add -> add.index(index).alias(Blueprint.READ_ALIAS).filter(blueprint.visibleQuery()))),
                Action.of(action -> action.add(
                        add -> add.index(index).alias(Blueprint.WRITE_ALIAS).isWriteIndex(true))));
        elasticsearch
                .perform(client -> client.indices().updateAliases(request -> request.actions(actions)))
                .require("swap of %s for %s".formatted(old, index));
    }

    private static Action remove(String index, String alias) {
        return Action.of(action ->
                action.remove(remove -> remove.index(index).alias(alias).mustExist(true)));
    }
}
