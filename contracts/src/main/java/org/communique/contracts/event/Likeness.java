package org.communique.contracts.event;

import java.util.List;

/**
 * What tells whether two releases say the same.
 *
 * @param contentHash equal when headline, lead and body are, whatever their white space and quotation marks: 32
 *     hexadecimal digits
 * @param signature of the body: bands, each of which two near duplicates are likely to have in common; empty when the
 *     body is too short to have any
 */
public record Likeness(String contentHash, List<String> signature) {

    /** Copies the list. */
    public Likeness {
        signature = List.copyOf(signature);
    }
}
