package org.communique.publish.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Comparison of an index's mapping with the blueprint's. Of JSON trees: the typed client drops attributes that it does not
 * know, and would find no difference in them.
 *
 * @param missing the fields to add in place, as the body of a mapping update; empty without any
 * @param differences the differences only a new index can mend, one sentence each
 */
record MappingComparison(ObjectNode missing, List<String> differences) {

    private static final Set<String> CHILDREN = Set.of("properties", "fields");

    /** Notes of this service in the index make no difference to its documents. */
    private static final String METADATA = "_meta";

    /** Compares two mappings, each an object with {@code properties}. */
    static MappingComparison compare(JsonNode wanted, JsonNode found) {
        var differences = new ArrayList<String>();
        var missing = missing("", wanted, found, differences);
        return new MappingComparison(missing, List.copyOf(differences));
    }

    /** Returns the missing parts of a node, within the parents a mapping update needs; empty without any. */
    private static ObjectNode missing(String path, JsonNode wanted, JsonNode found, List<String> differences) {
        var attributes = attributes(found);
        if (!attributes(wanted).equals(attributes)) {
            differences.add("%s: %s (expected: %s)"
                    .formatted(path.isEmpty() ? "mapping" : path, attributes, attributes(wanted)));
        }
        var missing = JsonNodeFactory.instance.objectNode();
        for (var kind : CHILDREN) {
            var children = missingChildren(path, wanted.path(kind), found.path(kind), differences);
            if (!children.isEmpty()) {
                missing.set(kind, children);
            }
        }
        // Sub-fields are added by saying the field once more, as it is.
        return missing.has("fields") ? attributes.setAll(missing) : missing;
    }

    private static ObjectNode missingChildren(String path, JsonNode wanted, JsonNode found, List<String> differences) {
        var missing = JsonNodeFactory.instance.objectNode();
        for (var child : wanted.properties()) {
            var there = found.path(child.getKey());
            var lacks = there.isMissingNode()
                    ? child.getValue()
                    : missing(join(path, child.getKey()), child.getValue(), there, differences);
            if (!lacks.isEmpty()) {
                missing.set(child.getKey(), lacks);
            }
        }
        for (var name : found.propertyNames()) {
            if (!wanted.has(name)) {
                differences.add("%s: in the index only".formatted(join(path, name)));
            }
        }
        return missing;
    }

    private static ObjectNode attributes(JsonNode node) {
        return JsonNodeFactory.instance
                .objectNode()
                .setAll(node.propertyStream()
                        .filter(attribute -> !CHILDREN.contains(attribute.getKey())
                                && !attribute.getKey().equals(METADATA))
                        .collect(Collectors.toMap(e -> e.getKey(), e -> e.getValue())));
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
