package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/**
 * Time before which a release must not be shown. The read alias hides it until then; nothing has to happen at the end.
 *
 * @param until the first moment of visibility
 */
public record Embargo(@JsonValue Instant until) {

    /** An embargo until a time. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Embargo {}

    /** Returns whether the release must still be hidden. */
    public boolean isOnAt(Instant time) {
        return time.isBefore(until);
    }
}
