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

/** Note of a rebuild in its index, in {@code _meta} of the mapping. */
final class RebuildMetadata {

    /** Section of {@code _meta}. */
    static final String REBUILD = "rebuild";

    private RebuildMetadata() {}

    /** Returns the whole {@code _meta} of a new index. */
    static ObjectNode write(Rebuild rebuild, Blueprint blueprint) {
        var meta = JsonNodeFactory.instance.objectNode();
        blueprint.mapping().path("_meta").propertyStream().forEach(own -> meta.set(own.getKey(), own.getValue()));
        meta.put("blueprint", Blueprint.VERSION);
        meta.set(REBUILD, write(rebuild));
        return meta;
    }

    /** Returns the section of a rebuild. */
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
                .put("reason", rebuild.reason());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Returns the rebuild noted in an index; empty without one, or with an unreadable one. */
    static Optional<Rebuild> read(String index, JsonNode meta) {
        var section = meta.path(REBUILD);
        try {
            return phase(section.path("phase").asString("")).map(phase -> read(index, section, phase));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Rebuild read(String index, JsonNode section, RebuildPhase phase) {
        var remaining = string(section, "remaining");
        var finished = string(section, "finished");
        return new Rebuild(
                index,
                section.path("from").asString(""),
                phase,
                Instant.parse(section.path("begun").asString("")),
                section.path("percent").asInt(0),
                new ScanProgress(
                        section.path("done").asLong(0), section.path("total").asLong(0)),
                remaining == null ? null : Duration.parse(remaining),
                finished == null ? null : Instant.parse(finished),
                string(section, "reason"));
    }

    private static Optional<RebuildPhase> phase(String tag) {
        return Arrays.stream(RebuildPhase.values())
                .filter(phase -> phase.tag().equals(tag))
                .findFirst();
    }

    private static @Nullable String string(JsonNode section, String name) {
        return section.path(name).isString() ? section.path(name).asString() : null;
    }
}
