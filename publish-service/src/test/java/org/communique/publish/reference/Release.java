package org.communique.publish.reference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the app of the examples makes of a document: the fields that it needs, and it ignores the others. */
public record Release(
        String id,
        int revision,
        long version,
        String source,
        String headline,
        @Nullable Instant published,
        @Nullable String nearDuplicateOf) {}
