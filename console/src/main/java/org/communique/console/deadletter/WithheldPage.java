package org.communique.console.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Releases that are withheld: no dead letters, and as much in need of somebody who decides.
 *
 * @param next where the next page begins; null at the end
 */
record WithheldPage(
        long total, List<Withheld> releases, @Nullable String next) {

    /** One of them. */
    record Withheld(
            String id,
            @Nullable String source,
            @Nullable String headline,
            @Nullable String withholdingReason) {}
}
