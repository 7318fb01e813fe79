package org.communique.ingest.push;

import org.jspecify.annotations.Nullable;

/**
 * What a request says of a release beside its body. Where the body says otherwise, the body holds.
 *
 * @param source the publisher
 * @param guid what the publisher calls it by
 * @param url its page
 * @param language BCP 47
 */
public record PushHints(
        @Nullable String source,
        @Nullable String guid,
        @Nullable String url,
        @Nullable String language) {

    /** Nothing said. */
    public static final PushHints NONE = new PushHints(null, null, null, null);
}
