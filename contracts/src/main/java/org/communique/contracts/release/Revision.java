package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Number of a revision, for people: 1, 2, 3 … A revision is a change of the headline, lead or text, and nothing else.
 *
 * @param number at least 1
 */
public record Revision(@JsonValue int number) {

    /** Revision of a new release. */
    public static final Revision FIRST = new Revision(1);

    /** @throws IllegalArgumentException when the number is below 1 */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("revision: %d (expected: >= 1)".formatted(number));
        }
    }

    /** Returns the next revision. */
    public Revision next() {
        return new Revision(number + 1);
    }
}
