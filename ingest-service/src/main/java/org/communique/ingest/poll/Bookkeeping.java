package org.communique.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.communique.ingest.feed.Feed;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.item.FeedDocument;
import org.communique.ingest.state.Condition;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.SeenItem;
import org.jspecify.annotations.Nullable;

/** What is known of a feed after a poll, and when the next one is. */
final class Bookkeeping {

    private static final Duration WORTH_WRITING = Duration.ofMinutes(15);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Pace pace;

    Bookkeeping(Pace pace) {
        this.pace = pace;
    }

    /**
     * After a document that was read and dealt with.
     *
     * @param same the items that were not looked into, by release id
     */
    FeedState read(
            Visit visit,
            FetchOutcome.Modified answer,
            FeedDocument document,
            Map<String, SeenItem> same,
            PollOutcome outcome) {
        var health = visit.before().health().healthy(visit.began(), outcome.text());
        var next = visit.began().plus(pace.afterAnswer(visit.feed(), answer.freshFor(), document.ttl()));
        return new FeedState(
                visit.feed().id(),
                answer.validators(),
                document.ttl(),
                visit.and(same),
                visit.releases(),
                health.pollAt(next));
    }

    /** After 304. */
    FeedState same(Visit visit, FetchOutcome.NotModified answer, PollOutcome outcome) {
        var before = visit.before();
        var health = before.health().healthy(visit.began(), outcome.text());
        var next = visit.began().plus(pace.afterAnswer(visit.feed(), answer.freshFor(), before.ttl()));
        return before.with(answer.validators()).with(health.pollAt(next));
    }

    /** After an answer that is none, or says no. */
    FeedState unwell(Visit visit, PollOutcome outcome, @Nullable Duration retryAfter) {
        var before = visit.before();
        var health = before.health().unwell(outcome.condition(), visit.began(), outcome.text());
        var next = visit.began().plus(wait(visit.feed(), outcome.condition(), health.failures(), retryAfter));
        return before.with(health.pollAt(next));
    }

    /** After something new that could not be committed: soon, and asked for whole, because it is still new. */
    FeedState again(FeedState before, Instant now) {
        return before.with(before.health().pollAt(now.plus(SOON)));
    }

    private Duration wait(Feed feed, Condition condition, int failures, @Nullable Duration retryAfter) {
        return switch (condition) {
            case THROTTLED -> pace.afterThrottle(feed, failures, retryAfter);
            case GONE -> pace.afterGone(feed);
            case FAILING, NEW, HEALTHY -> pace.afterFailure(feed, failures);
        };
    }

    /**
     * Whether what changed should survive us: how the feed is in one word, or a publisher's wish to be left alone for
     * long. Everything else may be learnt again.
     */
    static boolean isWorthWriting(FeedState before, FeedState after) {
        var was = before.health().condition();
        var is = after.health().condition();
        if (was != is) {
            return was != Condition.NEW || is != Condition.HEALTHY;
        }
        return is == Condition.THROTTLED && isLong(after);
    }

    private static boolean isLong(FeedState state) {
        Instant last = state.health().lastPoll();
        Instant next = state.health().nextPoll();
        return last != null && next != null && Duration.between(last, next).compareTo(WORTH_WRITING) > 0;
    }
}
