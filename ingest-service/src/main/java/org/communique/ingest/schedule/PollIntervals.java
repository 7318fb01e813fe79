package org.communique.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * Times of next polls: by the feed's publication rate, never earlier than the publisher asks for, and with a back-off
 * while the feed fails.
 */
public final class PollIntervals {

    private static final int MOST_DOUBLINGS = 20;
    /** Polls between two news: these are found within a tenth of the usual gap. */
    private static final int POLLS_A_GAP = 10;

    /** Longer waits overflow, and nobody means them. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final PollSettings settings;
    private final DoubleSupplier random;

    /** @param random numbers from 0 to 1, for the jitter: each call returns another time */
    public PollIntervals(PollSettings settings, DoubleSupplier random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * Returns the time after a response.
     *
     * @param state the feed's state with this response
     * @param freshFor the lifetime of the response by its headers; null without any
     * @param pushed whether a hub pushes the news, so that polls only verify it
     */
    public Instant afterAnswer(Feed feed, FeedState state, @Nullable Duration freshFor, boolean pushed, Instant now) {
        var own = pushed ? longer(shortest(feed), longest(feed)) : interval(feed, state, now);
        var wait = jittered(longer(longer(own, heeded(freshFor)), heeded(state.ttl())));
        return state.skip().after(now.plus(wait));
    }

    /**
     * Returns the time after 429 or 503.
     *
     * @param failures failures in a row, this one included
     */
    public Instant afterThrottle(Feed feed, int failures, @Nullable Duration retryAfter, Instant now) {
        if (retryAfter == null) {
            return afterFailure(feed, FailureSeverity.PLAIN, failures, now);
        }
        return now.plus(jittered(longer(shortest(feed), shorter(retryAfter, settings.maxRetryAfter()))));
    }

    /**
     * Returns the time after a failure.
     *
     * @param failures failures in a row, this one included
     */
    public Instant afterFailure(Feed feed, FailureSeverity severity, int failures, Instant now) {
        var shortest = shortest(feed);
        var doubled = shortest.multipliedBy(1L << Math.clamp(severity.doublings(failures), 0, MOST_DOUBLINGS));
        var longest = settings.maxBackoff().multipliedBy(severity.ceiling());
        return now.plus(jittered(longer(shortest, shorter(doubled, longest))));
    }

    /**
     * Returns the time after news that could not be committed.
     *
     * @param least the shortest wait
     * @param outage the duration of Kafka's outage so far
     */
    public Instant afterOutage(Feed feed, Duration least, Duration outage, Instant now) {
        return now.plus(jittered(longer(least, shorter(outage, shortest(feed)))));
    }

    /** Returns the time after 410 from a feed that is gone. */
    public Instant afterGone(Feed feed, Instant now) {
        return now.plus(jittered(longer(shortest(feed), settings.goneInterval())));
    }

    /**
     * Returns the time for a feed overdue at the assignment of its partition: soon, but spread over its interval.
     */
    public Instant afterAssignment(Feed feed, Instant now) {
        return now.plusMillis((long) (shortest(feed).toMillis() * random.getAsDouble()));
    }

    private Duration interval(Feed feed, FeedState state, Instant now) {
        var wanted = state.rate().expected(feed.added(), now).dividedBy(POLLS_A_GAP);
        return longer(shortest(feed), shorter(wanted, longest(feed)));
    }

    private Duration shortest(Feed feed) {
        return shorter(
                feed.options().interval() == null
                        ? settings.interval()
                        : feed.options().interval(),
                LONGEST);
    }

    /** Returns the longest interval; a feed with a shortest one only is polled exactly that often. */
    private Duration longest(Feed feed) {
        if (feed.options().maxInterval() != null) {
            return shorter(feed.options().maxInterval(), LONGEST);
        }
        return shorter(
                feed.options().interval() == null
                        ? settings.maxInterval()
                        : feed.options().interval(),
                LONGEST);
    }

    private Duration heeded(@Nullable Duration asked) {
        return asked == null ? Duration.ZERO : shorter(asked, settings.maxPublisherDelay());
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
