package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed really has something. It only changes when there is something, which is written down anyway: so it
 * survives a restart although polls that find nothing are not written.
 *
 * @param lastNews when a poll last found something; null when none ever did
 * @param gap the time between such polls, the last ones counting most; null until there were two
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicationRate(
        @Nullable Instant lastNews, @Nullable Duration gap) {

    /** Nothing is known. */
    public static final PublicationRate UNKNOWN = new PublicationRate(null, null);

    /** A new gap counts for a quarter: some ten of them forget what was before. */
    private static final int SHARE = 4;

    /** A poll found something. */
    public PublicationRate newsAt(Instant now) {
        if (lastNews == null || now.isBefore(lastNews)) {
            return new PublicationRate(now, gap);
        }
        var latest = Duration.between(lastNews, now);
        return new PublicationRate(
                now, gap == null ? latest : gap.plus(latest.minus(gap).dividedBy(SHARE)));
    }

    /**
     * How long it usually takes, or has taken already if that is longer.
     *
     * @param from when we began to listen
     */
    public Duration expected(Instant from, Instant now) {
        var silence = Duration.between(lastNews == null ? from : lastNews, now);
        return gap != null && gap.compareTo(silence) > 0 ? gap : silence;
    }
}
