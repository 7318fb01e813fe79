package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Publication rate of a feed. Changes only with news, and those are written anyway: so it survives a restart although
 * polls without news are not written.
 *
 * @param lastNews time of the last poll with news; null when there was none
 * @param interval between such polls, a moving average; null until there were two
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicationRate(
        @Nullable Instant lastNews, @Nullable Duration interval) {

    /** Rate of a feed without news so far. */
    public static final PublicationRate UNKNOWN = new PublicationRate(null, null);

    /** A new interval counts for a quarter, so that some ten of them outweigh the past. */
    private static final int SHARE = 4;

    /** Returns the rate after a poll with news. */
    public PublicationRate newsAt(Instant now) {
        if (lastNews == null || now.isBefore(lastNews)) {
            return new PublicationRate(now, interval);
        }
        var latest = Duration.between(lastNews, now);
        return new PublicationRate(
                now,
                interval == null ? latest : interval.plus(latest.minus(interval).dividedBy(SHARE)));
    }

    /**
     * Returns the expected interval between news, or the time since the last ones if that is longer.
     *
     * @param from start of polling
     */
    public Duration expected(Instant from, Instant now) {
        var silence = Duration.between(lastNews == null ? from : lastNews, now);
        return interval != null && interval.compareTo(silence) > 0 ? interval : silence;
    }
}
