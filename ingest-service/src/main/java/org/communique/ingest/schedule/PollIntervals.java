package org.communique.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * When the next poll is: as often as the feed has something, but never earlier than the publisher asks for, and later
 * and later while it fails.
 */
public final class PollIntervals {

    private static final int MOST_DOUBLINGS = 20;
    /** So many polls between two news: what is new is found within a tenth of the usual wait for it. */
    private static final int POLLS_A_GAP = 10;

    /** Longer waits overflow what they are reckoned with, and are none that anybody means. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final PollSettings settings;
    private final DoubleSupplier random;

    /** @param random from 0 to 1, for the jitter */
    public PollIntervals(PollSettings settings, DoubleSupplier random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * After an answer.
     *
     * @param state what is known of the feed, with this answer
     * @param freshFor how long the server says that it holds
     * @param pushed whether what is new is pushed: then polls only make sure of that
     */
    public Instant afterAnswer(Feed feed, FeedState state, @Nullable Duration freshFor, boolean pushed, Instant now) {
        var own = pushed ? longer(shortest(feed), longest(feed)) : interval(feed, state, now);
        var wait = jittered(longer(longer(own, heeded(freshFor)), heeded(state.ttl())));
        return state.skip().after(now.plus(wait));
    }

    /**
     * After 429 or 503.
     *
     * @param failures in a row, this one included
     */
    public Instant afterThrottle(Feed feed, int failures, @Nullable Duration retryAfter, Instant now) {
        if (retryAfter == null) {
            return afterFailure(feed, FailureSeverity.PLAIN, failures, now);
        }
        return now.plus(jittered(longer(shortest(feed), shorter(retryAfter, settings.longestRetryAfter()))));
    }

    /**
     * After a failure.
     *
     * @param failures in a row, this one included
     */
    public Instant afterFailure(Feed feed, FailureSeverity trouble, int failures, Instant now) {
        var shortest = shortest(feed);
        var doubled = shortest.multipliedBy(1L << Math.clamp(trouble.doublings(failures), 0, MOST_DOUBLINGS));
        var longest = settings.longestBackoff().multipliedBy(trouble.ceiling());
        return now.plus(jittered(longer(shortest, shorter(doubled, longest))));
    }

    /**
     * After something that could not be committed.
     *
     * @param least shortest wait
     * @param outage duration of what keeps us from it
     */
    public Instant afterOutage(Feed feed, Duration least, Duration outage, Instant now) {
        return now.plus(jittered(longer(least, shorter(outage, shortest(feed)))));
    }

    /** After 410 that was all there was for long. */
    public Instant afterGone(Feed feed, Instant now) {
        return now.plus(jittered(longer(shortest(feed), settings.gone())));
    }

    /**
     * When to poll a feed that was due before it became ours: soon, but not all of them at once.
     *
     * @param now as soon as possible
     */
    public Instant afterTakingOver(Feed feed, Instant now) {
        return now.plusMillis((long) (shortest(feed).toMillis() * random.getAsDouble()));
    }

    private Duration interval(Feed feed, FeedState state, Instant now) {
        var wanted = state.rhythm().expected(feed.added(), now).dividedBy(POLLS_A_GAP);
        return longer(shortest(feed), shorter(wanted, longest(feed)));
    }

    private Duration shortest(Feed feed) {
        return shorter(feed.interval() == null ? settings.interval() : feed.interval(), LONGEST);
    }

    /** Whoever says how often, and not how rarely, means exactly that often. */
    private Duration longest(Feed feed) {
        if (feed.maxInterval() != null) {
            return shorter(feed.maxInterval(), LONGEST);
        }
        return shorter(feed.interval() == null ? settings.maxInterval() : feed.interval(), LONGEST);
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
