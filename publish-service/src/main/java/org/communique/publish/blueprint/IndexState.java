package org.communique.publish.blueprint;

import java.util.List;

/**
 * The index as it was found, or made.
 *
 * @param name the physical index behind the write alias
 * @param differences from the blueprint: where there are any, a rebuild is due
 */
public record IndexState(String name, List<String> differences) {

    /** Copies the list. */
    public IndexState {
        differences = List.copyOf(differences);
    }
}
