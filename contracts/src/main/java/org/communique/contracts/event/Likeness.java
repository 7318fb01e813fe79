package org.communique.contracts.event;

import java.util.List;

/**
 * Keys for finding releases with the same or nearly the same text.
 *
 * @param contentHash equal for equal headline, lead and body, regardless of white space and quotation marks: 32
 *     hexadecimal digits
 * @param signature MinHash bands of the body; near duplicates are likely to share one; empty when the body is too short
 *     to have any
 */
public record Likeness(String contentHash, List<String> signature) {

    /** Copies the list. */
    public Likeness {
        signature = List.copyOf(signature);
    }
}
