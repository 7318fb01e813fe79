package org.communique.publish.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Properties of a release that decide on near duplicates and on links to it.
 *
 * @param signature the signature of its text
 * @param usable whether the release is usable, apart from an embargo
 * @param published the time of publication by its source; null without one
 * @param embargoedUntil the end of its embargo; null without embargo
 */
public record DuplicateKeys(
        SignatureBands signature,
        boolean usable,
        @Nullable Instant published,
        @Nullable Instant embargoedUntil) {}
