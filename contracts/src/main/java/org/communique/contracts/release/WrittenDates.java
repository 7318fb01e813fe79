package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the source's own writing, unreadable ones too: the first of each kind. Of a date longer than 64 characters
 * only the beginning is kept.
 *
 * @param published null when there is none
 * @param updated null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WrittenDates(
        @Nullable String published, @Nullable String updated) {

    /** No dates at all. */
    public static final WrittenDates NONE = new WrittenDates(null, null);

    /** Longest kept date, in characters. */
    private static final int LONGEST = 64;

    /** Cuts long dates. */
    public WrittenDates {
        published = cut(published);
        updated = cut(updated);
    }

    private static @Nullable String cut(@Nullable String date) {
        if (date == null || date.length() <= LONGEST) {
            return date;
        }
        // Half a surrogate pair cannot be written as JSON.
        return date.substring(0, Character.isHighSurrogate(date.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
