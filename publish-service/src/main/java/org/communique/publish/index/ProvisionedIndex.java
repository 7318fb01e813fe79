package org.communique.publish.index;

import java.util.List;
import java.util.Set;
import org.communique.publish.document.MappedFields;

/**
 * State of the index at its last check.
 *
 * @param name the physical index behind the write alias
 * @param differences the differences from the blueprint: with any, a rebuild is due
 * @param fields the fields of its mapping
 * @param leftOut the names of fields left out of documents, since the index did not know them then
 */
public record ProvisionedIndex(String name, List<String> differences, MappedFields fields, Set<String> leftOut) {

    /** Copies the collections. */
    public ProvisionedIndex {
        differences = List.copyOf(differences);
        leftOut = Set.copyOf(leftOut);
    }

    /** Returns the left-out fields still missing in the mapping. */
    public List<String> unknownFields() {
        return leftOut.stream().filter(field -> !knows(field)).sorted().toList();
    }

    /** Returns whether the mapping has a field by now. */
    boolean knows(String field) {
        return fields.find(field).isPresent();
    }
}
