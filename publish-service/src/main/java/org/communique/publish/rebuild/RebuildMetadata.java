package org.communique.publish.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.communique.publish.index.Blueprint;
import org.communique.publish.scan.ScanProgress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an index remembers of the rebuild that filled it, in {@code _meta} of its mapping. */
final class RebuildMetadata {

    /** The section of {@code _meta}. */
    static final String REBUILD = "rebuild";

    private RebuildMetadata() {}

    /** The whole of {@code _meta}. */
    static ObjectNode write(Rebuild rebuild, Blueprint blueprint) {
        var meta = JsonNodeFactory.instance.objectNode();
        blueprint.mapping().path("_meta").propertyStream().forEach(own -> meta.set(own.getKey(), own.getValue()));
        meta.put("blueprint", Blueprint.VERSION);
        meta.set(REBUILD, write(rebuild));
        return meta;
    }

    /** The section of the rebuild. */
    static ObjectNode write(Rebuild rebuild) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("from", rebuild.from())
                .put("phase", rebuild.phase().tag())
                .put("begun", rebuild.begun().toString())
                .put("percent", rebuild.percent())
                .put("done", rebuild.progress().done())
                .put("total", rebuild.progress().total())
                .put("remaining", text(rebuild.remaining()))
                .put("finished", text(rebuild.finished()))
                .put("why", rebuild.why());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The rebuild that an index remembers; empty when there was none, or what is there can't be read. */
    static Optional<Rebuild> read(String index, JsonNode meta) {
        var notes = meta.path(REBUILD);
        try {
            return phase(notes.path("phase").asString("")).map(phase -> read(index, notes, phase));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Rebuild read(String index, JsonNode notes, RebuildPhase phase) {
        var remaining = string(notes, "remaining");
        var finished = string(notes, "finished");
        return new Rebuild(
                index,
                notes.path("from").asString(""),
                phase,
                Instant.parse(notes.path("begun").asString("")),
                notes.path("percent").asInt(0),
                new ScanProgress(
                        notes.path("done").asLong(0), notes.path("total").asLong(0)),
                remaining == null ? null : Duration.parse(remaining),
                finished == null ? null : Instant.parse(finished),
                string(notes, "why"));
    }

    private static Optional<RebuildPhase> phase(String tag) {
        return Arrays.stream(RebuildPhase.values())
                .filter(phase -> phase.tag().equals(tag))
                .findFirst();
    }

    private static @Nullable String string(JsonNode notes, String name) {
        return notes.path(name).isString() ? notes.path(name).asString() : null;
    }
}
