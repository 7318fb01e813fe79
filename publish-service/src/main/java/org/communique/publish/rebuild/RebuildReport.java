package org.communique.publish.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Answer with a rebuild.
 *
 * @param id the name of the rebuild and of the index to fill
 * @param from the index to replace
 * @param phase filling, linking, comparing, swapping, done, failed
 * @param percent the work done; never falls, and is 100 at the end
 * @param records the records scanned in this phase, in offsets: gaps count too
 * @param remainingSeconds the time left for the scan, at its pace so far; left out when unknown
 * @param begun the time of the request
 * @param finished the time of the end; left out before
 * @param reason the reason of a wait or failure; left out without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RebuildReport(
        String id,
        String from,
        String phase,
        int percent,
        Records records,
        @Nullable Long remainingSeconds,
        Instant begun,
        @Nullable Instant finished,
        @Nullable String reason) {

    /** Number of records scanned, and of all. */
    record Records(long done, long total) {}

    static RebuildReport of(Rebuild rebuild) {
        var progress = rebuild.progress();
        return new RebuildReport(
                rebuild.id(),
                rebuild.from(),
                rebuild.phase().tag(),
                rebuild.percent(),
                new Records(progress.done(), progress.total()),
                seconds(rebuild.remaining()),
                rebuild.begun(),
                rebuild.finished(),
                rebuild.reason());
    }

    private static @Nullable Long seconds(@Nullable Duration time) {
        return time == null ? null : time.toSeconds();
    }
}
