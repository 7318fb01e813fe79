package org.communique.contracts.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dateline of a release, taken off its text: {@code BRUSSELS, Oct. 12, 2023 /PRNewswire/ --}. At least one part is there.
 *
 * @param place as written, but not in capitals; null when there is none
 * @param date the day; null without one, or without its year
 * @param wire the wire service, as written; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dateline(
        @Nullable String place,
        @Nullable LocalDate date,
        @Nullable String wire) {

    /** @throws IllegalArgumentException when all parts are missing */
    public Dateline {
        if (place == null && date == null && wire == null) {
            throw new IllegalArgumentException("dateline: empty (expected: a place, a date or a wire service)");
        }
    }

    /** Returns this dateline with its gaps filled from another one. */
    public Dateline orElse(Dateline other) {
        return new Dateline(
                place != null ? place : other.place,
                date != null ? date : other.date,
                wire != null ? wire : other.wire);
    }
}
