package org.communique.ingest.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Dates as the publisher wrote them, also those that cannot be read: the first of each that was found.
 *
 * @param published null when there is none
 * @param updated null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WrittenDates(
        @Nullable String published, @Nullable String updated) {

    /** There are none. */
    public static final WrittenDates NONE = new WrittenDates(null, null);
}
