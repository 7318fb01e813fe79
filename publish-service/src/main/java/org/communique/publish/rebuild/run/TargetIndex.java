package org.communique.publish.rebuild.run;

import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchResponse;
import org.communique.publish.index.Blueprint;
import org.communique.publish.scan.Checksum;
import org.communique.publish.trouble.TransientFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is asked of an index that was filled, and done to it until readers come to it. Thread-safe.
 *
 * <p>Its methods throw {@link TransientFailure} when Elasticsearch can't be asked or does not do what it was asked.
 */
final class TargetIndex {

    private static final int PAGE = 5_000;

    private final Elasticsearch elasticsearch;
    private final Blueprint blueprint;
    private final int replicas;

    TargetIndex(Elasticsearch elasticsearch, Blueprint blueprint, int replicas) {
        this.elasticsearch = elasticsearch;
        this.blueprint = blueprint;
        this.replicas = replicas;
    }

    /** Counts all that is in an index, with the version of each: some 50,000 releases a second. */
    Checksum tally(String index) {
        refresh(index);
        var pit = post("/%s/_pit?keep_alive=1m".formatted(index), JsonNodeFactory.instance.objectNode());
        var request = page(pit.path("id").asString(""));
        var tally = Checksum.EMPTY;
        for (var hits = hits(request); !hits.isEmpty(); hits = hits(request)) {
            for (var hit : hits) {
                tally = tally.plus(id(hit), version(hit));
                request.set("search_after", hit.path("sort"));
            }
        }
        return tally;
    }

    /** By doc values alone, which is several times as fast as reading stored fields. */
    private static ObjectNode page(String pit) {
        var request = JsonNodeFactory.instance.objectNode();
        request.put("size", PAGE).put("track_total_hits", false).put("stored_fields", "_none_");
        request.putArray("docvalue_fields").add("id").add("version");
        request.putArray("sort").addObject().put("_shard_doc", "asc");
        request.putObject("pit").put("id", pit).put("keep_alive", "1m");
        return request;
    }

    private JsonNode hits(ObjectNode request) {
        return post("/_search?filter_path=hits.hits.fields,hits.hits.sort", request)
                .path("hits")
                .path("hits");
    }

    private static ReleaseId id(JsonNode hit) {
        return new ReleaseId(hit.at("/fields/id/0").asString(""));
    }

    private static Version version(JsonNode hit) {
        return new Version(hit.at("/fields/version/0").asLong(0));
    }

    /** How many documents an index has, as of now. */
    long count(String index) {
        refresh(index);
        return post("/" + index + "/_count", JsonNodeFactory.instance.objectNode())
                .path("count")
                .asLong(0);
    }

    /** Lets searches find all that was written. */
    void refresh(String index) {
        expectOk(elasticsearch.post("/" + index + "/_refresh"), "refresh of " + index);
    }

    /** Makes an index one to be read: refreshed, and with its copies as soon as nodes have room for them. */
    void open(String index) {
        var settings = JsonNodeFactory.instance.objectNode();
        settings.putObject("index")
                .put("refresh_interval", blueprint.refreshInterval())
                .put("number_of_replicas", replicas);
        expectOk(elasticsearch.put("/" + index + "/_settings", settings), "settings of " + index);
    }

    /** Puts one index in the place of another, for readers and for writers, in one step. */
    void swap(String old, String index) {
        var body = JsonNodeFactory.instance.objectNode();
        var actions = body.putArray("actions");
        remove(actions.addObject(), old, Blueprint.READ_ALIAS);
        remove(actions.addObject(), old, Blueprint.WRITE_ALIAS);
        remove(actions.addObject(), index, Blueprint.REBUILD_ALIAS);
        add(actions.addObject(), index, Blueprint.READ_ALIAS).set("filter", blueprint.visible());
        add(actions.addObject(), index, Blueprint.WRITE_ALIAS).put("is_write_index", true);
        expectOk(elasticsearch.post("/_aliases", body), "swap of %s for %s".formatted(old, index));
    }

    private static void remove(ObjectNode action, String index, String alias) {
        action.putObject("remove").put("index", index).put("alias", alias).put("must_exist", true);
    }

    private static ObjectNode add(ObjectNode action, String index, String alias) {
        return action.putObject("add").put("index", index).put("alias", alias);
    }

    private JsonNode post(String path, JsonNode body) {
        return expectOk(elasticsearch.post(path, body), path).body();
    }

    private static ElasticsearchResponse expectOk(ElasticsearchResponse answer, String what) {
        if (!answer.isOk()) {
            throw new TransientFailure("%s: %s".formatted(what, answer.describe()));
        }
        return answer;
    }
}
