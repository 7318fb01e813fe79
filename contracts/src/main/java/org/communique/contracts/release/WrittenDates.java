package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Dates as the source wrote them, also those that cannot be read: the first of each that was found. Of one that is longer
 * than 64 characters there is only the beginning.
 *
 * @param published null when there is none
 * @param updated null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WrittenDates(
        @Nullable String published, @Nullable String updated) {

    /** There are none. */
    public static final WrittenDates NONE = new WrittenDates(null, null);

    /** No date is longer. */
    private static final int LONGEST = 64;

    /** Cuts them. */
    public WrittenDates {
        published = cut(published);
        updated = cut(updated);
    }

    private static @Nullable String cut(@Nullable String date) {
        if (date == null || date.length() <= LONGEST) {
            return date;
        }
        // Half a character cannot be written as JSON.
        return date.substring(0, Character.isHighSurrogate(date.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
