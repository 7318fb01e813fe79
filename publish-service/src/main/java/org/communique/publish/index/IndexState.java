package org.communique.publish.index;

import java.util.List;
import java.util.Set;
import org.communique.publish.document.MappedFields;

/**
 * The index as it was found, or made.
 *
 * @param name the physical index behind the write alias
 * @param differences from the blueprint: where there are any, a rebuild is due
 * @param fields what its mapping takes
 * @param leftOut names of fields that documents were written without, since the index did not know them then
 */
public record IndexState(String name, List<String> differences, MappedFields fields, Set<String> leftOut) {

    /** Copies the collections. */
    public IndexState {
        differences = List.copyOf(differences);
        leftOut = Set.copyOf(leftOut);
    }

    /** Those of them that it does not know yet. */
    public List<String> unknownFields() {
        return leftOut.stream().filter(field -> !knows(field)).sorted().toList();
    }

    /** Whether the index knows a field by now. */
    boolean knows(String field) {
        return fields.find(field).isPresent();
    }
}
