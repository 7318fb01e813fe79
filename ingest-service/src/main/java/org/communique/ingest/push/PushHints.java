package org.communique.ingest.push;

import org.jspecify.annotations.Nullable;

/**
 * Metadata of a pushed release in the query of its request. Fields in the body win.
 *
 * @param source the publisher
 * @param guid identifier by the publisher
 * @param url its page
 * @param language BCP 47
 */
public record PushHints(
        @Nullable String source,
        @Nullable String guid,
        @Nullable String url,
        @Nullable String language) {

    /** No metadata. */
    public static final PushHints NONE = new PushHints(null, null, null, null);
}
