package org.communique.publish.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells near duplicates, and whether a release may be pointed at.
 *
 * @param signature of its text
 * @param usable whether it may be used, apart from an embargo
 * @param published when its source says it was published; null when it does not
 * @param embargoedUntil the first moment at which it may be seen; null without embargo
 */
public record DuplicateKeys(
        SignatureBands signature,
        boolean usable,
        @Nullable Instant published,
        @Nullable Instant embargoedUntil) {}
