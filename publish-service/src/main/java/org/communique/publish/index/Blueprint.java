package org.communique.publish.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the index is to be: its mapping and settings, and which of its documents readers see.
 *
 * <p>Readers see what may be used and is under no embargo any more. Elasticsearch works out {@code now} for each search,
 * so nothing has to happen at the moment when an embargo ends.
 */
public final class Blueprint {

    /** Counts the mappings that can't grow out of each other: another one needs another index. */
    public static final int VERSION = 1;

    /** The alias that apps read. */
    public static final String READ_ALIAS = "releases";

    /** The alias that this service writes to. */
    public static final String WRITE_ALIAS = "releases-write";

    /** The alias that a rebuild fills an index through, as long as it lasts: at most one index is behind it. */
    public static final String REBUILD_ALIAS = "releases-rebuild";

    private static final String RESOURCE = "/org/communique/publish/blueprint/releases-%d.json".formatted(VERSION);

    private final JsonNode json;

    private Blueprint(JsonNode json) {
        this.json = json;
    }

    /** The one that this service was built with. */
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

    /** The mapping. */
    public JsonNode mapping() {
        return json.path("mappings");
    }

    /** The analyzers. */
    public JsonNode analysis() {
        return json.path("settings").path("index").path("analysis");
    }

    /** The filter of the alias that apps read. */
    public JsonNode visible() {
        return json.path("visible");
    }

    /** How long it takes at most until what was written is found, as a setting: such as {@code 1s}. */
    public String refreshInterval() {
        return json.at("/settings/index/refresh_interval").asString("1s");
    }

    /**
     * The body of the request that creates an index for a rebuild: nobody reads it, so that it is filled without copies
     * and without being made searchable all the time.
     *
     * @param notes what is to be remembered of the rebuild
     */
    public JsonNode creationForRebuild(JsonNode notes) {
        var body = creationWithoutAliases(0);
        ((ObjectNode) body.at("/settings/index")).put("refresh_interval", "-1");
        var mapping = (ObjectNode) mapping().deepCopy();
        mapping.set("_meta", notes);
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

    /** The body of the request that creates the index with both aliases. */
    public JsonNode creation(int replicas) {
        var body = creationWithoutAliases(replicas);
        var aliases = body.putObject("aliases");
        aliases.putObject(READ_ALIAS).set("filter", visible());
        aliases.putObject(WRITE_ALIAS).put("is_write_index", true);
        return body;
    }
}
