package org.communique.console.deadletter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts of people on both stages, the newest first. */
record AuditTrailPage(List<Entry> entries) {

    /** One act. */
    record Entry(
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String action,
            @Nullable String stage,
            @Nullable String operation,
            @Nullable Long count,
            @Nullable String reason) {}
}
