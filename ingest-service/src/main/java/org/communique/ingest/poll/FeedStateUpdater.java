package org.communique.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.schedule.FailureSeverity;
import org.communique.ingest.schedule.MovePolicy;
import org.communique.ingest.schedule.PollIntervals;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedCondition;
import org.communique.ingest.state.FeedHealth;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.PollLogEntry;
import org.communique.ingest.state.SeenItem;
import org.communique.ingest.state.WatchedPage;
import org.communique.ingest.websub.HubDiscovery;
import org.jspecify.annotations.Nullable;

/**
 * State of a feed after a poll, with the time of the next one. That time has a random jitter, so each state is computed
 * once, and the same value is written and remembered.
 */
final class FeedStateUpdater {

    private static final Duration WORTH_WRITING = Duration.ofMinutes(15);
    private static final Duration SOON = Duration.ofSeconds(2);
    /** Fewer failures in a row are a bad hour, not a failing feed. */
    private static final int FAILING = 3;

    private final PollIntervals intervals;
    private final MovePolicy moves;
    private final RevisitPolicy revisits;
    private final Duration goneThreshold;

    /** @param goneThreshold duration of nothing but 410 before a feed counts as gone */
    FeedStateUpdater(PollIntervals intervals, MovePolicy moves, RevisitPolicy revisits, Duration goneThreshold) {
        this.intervals = intervals;
        this.moves = moves;
        this.revisits = revisits;
        this.goneThreshold = goneThreshold;
    }

    /** Returns the state before a poll: the next one as late as after a failure, and not earlier than planned. */
    FeedState beforePoll(Feed feed, FeedState before, Instant now) {
        var health = before.health();
        var next = intervals.afterFailure(feed, FailureSeverity.PLAIN, health.failures() + 1, now);
        var planned = health.nextPoll();
        return before.with(health.pollAt(planned == null || planned.isBefore(next) ? next : planned));
    }

    /** Returns the state after some chunks of a document. */
    FeedState afterChunk(PollContext poll, ChunkResult result) {
        var before = poll.before();
        return before.with(items(before.items(), result), before.releases() + result.newReleases())
                .watching(pages(before, result));
    }

    /** Returns the state after the last chunk of a document. */
    FeedState afterDocument(PollContext poll, ParsedFeed parsed, ChunkResult result) {
        var response = parsed.response();
        return response == null ? afterNotification(poll, result) : afterResponse(poll, parsed, response, result);
    }

    private FeedState afterNotification(PollContext poll, ChunkResult result) {
        var progress = afterChunk(poll, result);
        return result.emitted() == 0 ? progress : progress.newsAt(poll.began());
    }

    private FeedState afterResponse(
            PollContext poll, ParsedFeed parsed, FetchOutcome.Modified response, ChunkResult result) {
        var before = poll.before();
        var hints = parsed.document().hints();
        boolean found = result.emitted() > 0;
        var after = new FeedState(
                poll.feed().id(),
                response.validators(),
                parsed.document().ttl(),
                hints.skip(),
                items(parsed.diff().same(), result),
                before.releases() + result.newReleases(),
                before.gaps() + (parsed.diff().overlapLost() ? 1 : 0),
                found ? before.rate().newsAt(poll.began()) : before.rate(),
                moves.found(before, poll.feed(), response.movedTo(), poll.began()),
                before.health().healthy(entry(poll, PollOutcome.ofEvents(result.emitted()), warnings(parsed))),
                HubDiscovery.hub(response, hints).orElse(null),
                pages(before, result));
        var next = intervals.afterAnswer(poll.feed(), after, response.freshFor(), isPushed(poll, found), poll.began());
        return after.with(after.health().pollAt(next));
    }

    private static Map<String, SeenItem> items(Map<String, SeenItem> others, ChunkResult result) {
        var items = new LinkedHashMap<>(others);
        items.putAll(result.seen());
        return items;
    }

    private Map<String, WatchedPage> pages(FeedState before, ChunkResult result) {
        var pages = new LinkedHashMap<>(before.pages());
        pages.putAll(result.watched());
        return revisits.latest(pages);
    }

    private static boolean isPushed(PollContext poll, boolean found) {
        return poll.subscription()
                .map(hub -> hub.polled(found))
                .filter(hub -> hub.isHealthy(poll.began()))
                .isPresent();
    }

    /** Returns the problems of a parsed document in short; a preview has them all. */
    private static String warnings(ParsedFeed parsed) {
        var problems = new ArrayList<>(parsed.document().problems());
        problems.addAll(parsed.diff().notes());
        if (problems.isEmpty()) {
            return "";
        }
        String more = problems.size() > 1 ? " and %d more".formatted(problems.size() - 1) : "";
        return "; " + problems.getLast() + more;
    }

    /** Returns the state after 304. */
    FeedState afterNotModified(PollContext poll, FetchOutcome.NotModified response) {
        var before = poll.before();
        boolean pushed =
                poll.subscription().filter(hub -> hub.isHealthy(poll.began())).isPresent();
        var next = intervals.afterAnswer(poll.feed(), before, response.freshFor(), pushed, poll.began());
        return before.with(response.validators())
                .with(moves.found(before, poll.feed(), response.movedTo(), poll.began()))
                .with(before.health()
                        .healthy(entry(poll, new PollOutcome.Unchanged(), ""))
                        .pollAt(next));
    }

    /** Returns the state after a poll without a document. */
    FeedState afterFailure(PollContext poll, PollOutcome outcome, @Nullable Duration retryAfter) {
        var before = poll.before();
        var entry = entry(poll, outcome, "");
        var failing = before.health().failed(FeedCondition.FAILING, entry);
        var health = before.health().failed(condition(outcome, failing), entry);
        var next = next(poll, outcome, health, retryAfter);
        boolean isAsked = outcome instanceof PollOutcome.Throttled && retryAfter != null;
        return before.with(moves.lost(before.move(), health.failures()))
                .with(isAsked ? health.holdUntil(next) : health.pollAt(next));
    }

    /**
     * Returns the state after news that could not be committed: they are still new, so the next poll is soon. During a
     * long outage of Kafka the wait is as long as the outage lasts already, and at most the feed's shortest interval, so
     * that a publisher is not asked for the same every two seconds.
     */
    FeedState afterOutage(Feed feed, FeedState before, Duration outage, Instant now) {
        return before.with(before.health().pollAt(intervals.afterOutage(feed, SOON, outage, now)));
    }

    private static PollLogEntry entry(PollContext poll, PollOutcome outcome, String warnings) {
        return new PollLogEntry(poll.began(), outcome.word(), outcome.text() + warnings);
    }

    private FeedCondition condition(PollOutcome outcome, FeedHealth health) {
        var failing = health.failures() < FAILING ? FeedCondition.SLOWING : FeedCondition.FAILING;
        return switch (outcome) {
            case PollOutcome.Throttled _ -> FeedCondition.THROTTLED;
            case PollOutcome.Gone _ ->
                health.failures() >= FAILING
                                && health.nothingBut(outcome.word()).compareTo(goneThreshold) >= 0
                        ? FeedCondition.GONE
                        : failing;
            case PollOutcome.Failing _ -> failing;
            case PollOutcome.Found _, PollOutcome.Unchanged _, PollOutcome.NotWritten _ -> FeedCondition.HEALTHY;
        };
    }

    private Instant next(PollContext poll, PollOutcome outcome, FeedHealth health, @Nullable Duration retryAfter) {
        var feed = poll.feed();
        var now = poll.began();
        return switch (health.condition()) {
            case THROTTLED -> intervals.afterThrottle(feed, health.failures(), retryAfter, now);
            case GONE -> intervals.afterGone(feed, now);
            case FAILING, SLOWING, NEW, HEALTHY, HELD ->
                intervals.afterFailure(feed, outcome.severity(), health.failures(), now);
        };
    }

    /**
     * Whether a change should survive this instance: of the condition, of the feed's address, or a publisher's wish for a
     * long pause. Everything else is found again by the next poll.
     *
     * @param written the state in Kafka
     */
    static boolean isWorthWriting(FeedState written, FeedState after) {
        if (!Objects.equals(written.move(), after.move())) {
            return true;
        }
        var was = written.health().condition();
        var is = after.health().condition();
        if (was != is) {
            return was != FeedCondition.NEW || is != FeedCondition.HEALTHY;
        }
        return is == FeedCondition.THROTTLED
                && (isLong(after)
                        || !Objects.equals(
                                written.health().heldUntil(), after.health().heldUntil()));
    }

    private static boolean isLong(FeedState state) {
        Instant last = state.health().lastPoll();
        Instant next = state.health().nextPoll();
        return last != null && next != null && Duration.between(last, next).compareTo(WORTH_WRITING) > 0;
    }
}
