package org.communique.publish.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild, in answers.
 *
 * @param id its name, and that of the index that it fills
 * @param from the index that it replaces
 * @param phase filling, linking, comparing, swapping, done, failed
 * @param percent of the work that is done; never falls, and is 100 when it is over
 * @param records how many are replayed in this phase, in offsets: gaps count too
 * @param remainingSeconds until the replay is done, at its pace so far; left out where that is not known
 * @param begun when it was asked for
 * @param finished when it was over; left out before
 * @param why what it waits for, or has failed for; left out when there is nothing to say
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
        @Nullable String why) {

    /** How many are done, and how many there are. */
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
                rebuild.why());
    }

    private static @Nullable Long seconds(@Nullable Duration time) {
        return time == null ? null : time.toSeconds();
    }
}
