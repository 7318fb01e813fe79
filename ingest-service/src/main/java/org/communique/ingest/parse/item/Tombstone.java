package org.communique.ingest.parse.item;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The publisher says that it has deleted an item (RFC 6721, {@code at:deleted-entry}).
 *
 * @param guid of the item that is gone ({@code ref})
 * @param link its article page; null when it is not named
 * @param when it was deleted; null when that cannot be read
 * @param comment why; null when it is not said
 */
public record Tombstone(
        String guid,
        @Nullable URI link,
        @Nullable Instant when,
        @Nullable String comment) {}
