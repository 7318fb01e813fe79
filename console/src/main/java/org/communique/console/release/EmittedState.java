package org.communique.console.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.communique.contracts.release.Version;
import org.jspecify.annotations.Nullable;

/**
 * Last emitted state of a release, as ingest remembers it for ever.
 *
 * @param feed id of the feed; null when it was pushed
 * @param embargoedUntil of the last event; null when there was none
 * @param withdrawalReason null while it is published
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record EmittedState(
        String id,
        int revision,
        long version,
        String source,
        @Nullable String feed,
        @Nullable String guid,
        @Nullable String url,
        @Nullable Instant embargoedUntil,
        @Nullable String withdrawalReason) {

    /** Returns the time of the observation. */
    Instant observed() {
        return new Version(version).observed();
    }
}
