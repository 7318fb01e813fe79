package org.communique.publish.document;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Fields of an index, with those below them. A strict mapping refuses a document with any other field, at whatever depth.
 *
 * @param kind the rule for the fields below
 * @param children the fields below, by name
 */
public record MappedFields(Kind kind, Map<String, MappedFields> children) {

    /** Rule for the fields below one. */
    public enum Kind {
        /** Any name is allowed. */
        OPEN,

        /** There are none: the field is a value. */
        LEAF,

        /** Only the named ones are allowed. */
        OBJECT
    }

    /** Fields of any name. */
    public static final MappedFields ANY = new MappedFields(Kind.OPEN, Map.of());

    private static final MappedFields NONE = new MappedFields(Kind.LEAF, Map.of());
    private static final String STRICT = "strict";

    /** Copies the map. */
    public MappedFields {
        children = Map.copyOf(children);
    }

    /** Returns the fields of a mapping, by its JSON. */
    public static MappedFields of(JsonNode mapping) {
        return of(mapping, false);
    }

    private static MappedFields of(JsonNode node, boolean strictAbove) {
        boolean object =
                node.has("properties") || node.path("type").asString("object").equals("object");
        boolean strict = node.has("dynamic") ? node.path("dynamic").asString("").equals(STRICT) : strictAbove;
        if (!object) {
            return NONE;
        }
        if (!strict || !node.path("enabled").asBoolean(true)) {
            return ANY;
        }
        var children = new TreeMap<String, MappedFields>();
        node.path("properties")
                .propertyStream()
                .forEach(child -> children.put(child.getKey(), of(child.getValue(), true)));
        return new MappedFields(Kind.OBJECT, children);
    }

    /** Returns whether nothing below has to be left out: an object in the place of a value is the index's to refuse. */
    boolean isOpen() {
        return kind != Kind.OBJECT;
    }

    /** Returns the fields below a field; empty for an unknown one. Elasticsearch takes a dot in a name for a step down. */
    public Optional<MappedFields> find(String name) {
        return switch (kind) {
            case OPEN -> Optional.of(ANY);
            case LEAF -> Optional.empty();
            case OBJECT -> findBelow(name);
        };
    }

    private Optional<MappedFields> findBelow(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? Optional.ofNullable(children.get(name))
                : Optional.ofNullable(children.get(name.substring(0, dot)))
                        .flatMap(below -> below.find(name.substring(dot + 1)));
    }
}
