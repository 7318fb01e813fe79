package org.communique.ingest.poll;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.communique.ingest.feed.Feed;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait until the next poll: the feed's interval, but never less than the publisher asks for, and longer and
 * longer while it fails.
 */
final class Pace {

    private static final int MOST_DOUBLINGS = 20;

    private final PollSettings settings;
    private final DoubleSupplier random;

    /** @param random from 0 to 1, for the jitter */
    Pace(PollSettings settings, DoubleSupplier random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * After an answer.
     *
     * @param freshFor how long the server says that it holds
     * @param ttl how long the document asks not to be fetched again
     */
    Duration afterAnswer(Feed feed, @Nullable Duration freshFor, @Nullable Duration ttl) {
        return jittered(longer(longer(interval(feed), heeded(freshFor)), heeded(ttl)));
    }

    /**
     * After 429 or 503.
     *
     * @param failures in a row, this one included
     */
    Duration afterThrottle(Feed feed, int failures, @Nullable Duration retryAfter) {
        if (retryAfter == null) {
            return afterFailure(feed, failures);
        }
        return jittered(longer(interval(feed), heeded(retryAfter)));
    }

    /**
     * After a failure: twice the wait each time.
     *
     * @param failures in a row, this one included
     */
    Duration afterFailure(Feed feed, int failures) {
        var interval = interval(feed);
        var doubled = interval.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        return jittered(longer(interval, shorter(doubled, settings.longestBackoff())));
    }

    /** After 410. */
    Duration afterGone(Feed feed) {
        return jittered(longer(interval(feed), settings.gone()));
    }

    private Duration interval(Feed feed) {
        return feed.interval() == null ? settings.interval() : feed.interval();
    }

    private Duration heeded(@Nullable Duration asked) {
        return asked == null ? Duration.ZERO : shorter(asked, settings.longest());
    }

    private Duration jittered(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * settings.jitter() * random.getAsDouble()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
