package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/**
 * A release is not to be shown before a time. The read alias keeps it; nothing has to happen when it ends.
 *
 * @param until the first moment at which the release may be seen
 */
public record Embargo(@JsonValue Instant until) {

    /** An embargo until a time. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Embargo {}

    /** Whether the release is still to be hidden. */
    public boolean isOnAt(Instant time) {
        return time.isBefore(until);
    }
}
