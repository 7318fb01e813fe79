package org.communique.publish.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells near duplicates, and whether a release may be pointed at.
 *
 * @param bands of the signature: two releases with an equal one may be near duplicates; none for a withdrawal
 * @param usable whether it may be used, apart from an embargo
 * @param published when its source says it was published; null when it does not
 * @param embargoedUntil the first moment at which it may be seen; null without embargo
 */
public record Sketch(
        List<String> bands,
        boolean usable,
        @Nullable Instant published,
        @Nullable Instant embargoedUntil) {

    /** Copies the list. */
    public Sketch {
        bands = List.copyOf(bands);
    }
}
