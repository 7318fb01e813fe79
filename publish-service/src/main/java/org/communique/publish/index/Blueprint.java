package org.communique.publish.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Definition of the index: its mapping and settings, and the filter of the alias for readers.
 *
 * <p>Readers see usable releases without a running embargo. Elasticsearch works out {@code now} for each search, so nothing
 * has to happen at the end of an embargo.
 */
public final class Blueprint {

    /** Version of the mapping; one that cannot grow out of the one before needs another index. */
    public static final int VERSION = 1;

    /** Alias for apps. */
    public static final String READ_ALIAS = "releases";

    /** Alias for the writes of this service. */
    public static final String WRITE_ALIAS = "releases-write";

    /** Alias of the index under rebuild, until the rebuild ends: at most one index is behind it. */
    public static final String REBUILD_ALIAS = "releases-rebuild";

    private static final String RESOURCE = "/org/communique/publish/index/releases-%d.json".formatted(VERSION);

    private static final Jackson3JsonpMapper MAPPER = new Jackson3JsonpMapper();

    private final JsonNode json;

    private Blueprint(JsonNode json) {
        this.json = json;
    }

    /** Returns the blueprint from the class path. */
    public static Blueprint load() {
        try (var resource = Blueprint.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("resource %s: missing (expected: the blueprint)".formatted(RESOURCE));
            }
            return new Blueprint(new JsonMapper().readTree(resource));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the mapping. */
    public JsonNode mapping() {
        return json.path("mappings");
    }

    /** Returns the analyzers. */
    public JsonNode analysis() {
        return json.path("settings").path("index").path("analysis");
    }

    /** Returns the filter of the read alias. */
    public JsonNode visible() {
        return json.path("visible");
    }

    /** Returns the filter of the read alias as a query. */
    public Query visibleQuery() {
        return Query.of(query -> query.withJson(new StringReader(visible().toString())));
    }

    /** Returns whether a filter is that of the read alias, however it is spelt. */
    boolean isVisible(@Nullable Query filter) {
        return filter != null && text(filter).equals(text(visibleQuery()));
    }

    private static String text(Query query) {
        return JsonpUtils.toJsonString(query, MAPPER);
    }

    /** Returns the time until a written document is found, as a setting such as {@code 1s}. */
    public String refreshInterval() {
        return json.at("/settings/index/refresh_interval").asString("1s");
    }

    /**
     * Returns the definition of an index for a rebuild. It has no readers yet, so it is filled without replicas and without
     * refreshes.
     *
     * @param metadata the {@code _meta} of its mapping
     */
    public JsonNode creationForRebuild(JsonNode metadata) {
        var body = creationWithoutAliases(0);
        ((ObjectNode) body.at("/settings/index")).put("refresh_interval", "-1");
        var mapping = (ObjectNode) mapping().deepCopy();
        mapping.set("_meta", metadata);
        body.set("mappings", mapping);
        body.putObject("aliases").putObject(REBUILD_ALIAS).put("is_write_index", true);
        return body;
    }

    private ObjectNode creationWithoutAliases(int replicas) {
        var body = JsonNodeFactory.instance.objectNode();
        var settings = (ObjectNode) json.path("settings").deepCopy();
        ((ObjectNode) settings.path("index")).put("number_of_replicas", replicas);
        body.set("settings", settings);
        body.set("mappings", mapping());
        return body;
    }

    /** Returns the definition of the index with both aliases. */
    public JsonNode creation(int replicas) {
        var body = creationWithoutAliases(replicas);
        var aliases = body.putObject("aliases");
        aliases.putObject(READ_ALIAS).set("filter", visible());
        aliases.putObject(WRITE_ALIAS).put("is_write_index", true);
        return body;
    }
}
