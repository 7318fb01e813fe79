package org.communique.ingest.fetch;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Validators of the state of a resource (RFC 9110, section 8.8), byte for byte: sent back unchanged, never parsed,
 * never invented.
 *
 * @param etag the ETag header, with quotes and {@code W/}
 * @param lastModified the Last-Modified header, not parsed as a date
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /** No validators: the request is unconditional. */
    public static final Validators NONE = new Validators(null, null);
}
