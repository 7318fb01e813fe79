package org.communique.ingest.fetch;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a server named the state of a resource by (RFC 9110, section 8.8), byte for byte: sent back as it came, never
 * parsed, never invented.
 *
 * @param etag the ETag header, with its quotes and {@code W/} if it had them
 * @param lastModified the Last-Modified header, not read as a date
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /** Nothing known: the request is unconditional. */
    public static final Validators NONE = new Validators(null, null);
}
