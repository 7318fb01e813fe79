package org.communique.ingest.parse.item;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Deleted item by the publisher (RFC 6721, {@code at:deleted-entry}).
 *
 * @param guid of the deleted item ({@code ref})
 * @param link its article page; null when there is none
 * @param when time of the deletion; null when it cannot be read
 * @param comment reason; null when there is none
 */
public record Tombstone(
        String guid,
        @Nullable URI link,
        @Nullable Instant when,
        @Nullable String comment) {}
