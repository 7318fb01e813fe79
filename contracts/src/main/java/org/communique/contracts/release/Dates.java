package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Dates of a release as far as the source gave them. The time of <em>our</em> observation is {@link
 * Version#observed()}.
 *
 * @param published first publication
 * @param updated last update by the source
 * @param embargoedUntil null when there is no embargo
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dates(
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable Embargo embargoedUntil) {

    /** No dates at all. */
    public static final Dates UNKNOWN = new Dates(null, null, null);

    /** Returns these dates, each gap filled from others. */
    public Dates orElse(Dates others) {
        return new Dates(
                published != null ? published : others.published,
                updated != null ? updated : others.updated,
                embargoedUntil != null ? embargoedUntil : others.embargoedUntil);
    }
}
