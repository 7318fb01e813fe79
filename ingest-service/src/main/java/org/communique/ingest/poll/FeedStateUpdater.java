package org.communique.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.communique.ingest.detect.FeedDiff;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.schedule.FailureSeverity;
import org.communique.ingest.schedule.MovePolicy;
import org.communique.ingest.schedule.PollIntervals;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedCondition;
import org.communique.ingest.state.FeedHealth;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.PollLogEntry;
import org.communique.ingest.state.PublicationRate;
import org.communique.ingest.websub.HubDiscovery;
import org.jspecify.annotations.Nullable;

/** What is known of a feed after a poll, and when the next one is. */
final class FeedStateUpdater {

    private static final Duration WORTH_WRITING = Duration.ofMinutes(15);
    private static final Duration SOON = Duration.ofSeconds(2);
    /** Fewer failures in a row are a bad hour, not a feed that fails. */
    private static final int FAILING = 3;

    private final PollIntervals pace;
    private final MovePolicy moving;
    private final Duration goneAfter;

    /** @param goneAfter how long 410 is all there is before a feed counts as gone */
    FeedStateUpdater(PollIntervals pace, MovePolicy moving, Duration goneAfter) {
        this.pace = pace;
        this.moving = moving;
        this.goneAfter = goneAfter;
    }

    /** A document that was read. */
    record Reading(FetchOutcome.Modified answer, FeedDocument document, FeedDiff harvest) {}

    /** After a document that was read and dealt with. */
    FeedState read(PollContext visit, Reading reading, PollOutcome outcome) {
        var before = visit.before();
        var after = new FeedState(
                visit.feed().id(),
                reading.answer().validators(),
                reading.document().ttl(),
                reading.document().hints().skip(),
                visit.and(reading.harvest().same()),
                visit.releases(),
                before.overlapsLost() + (reading.harvest().overlapLost() ? 1 : 0),
                rhythm(visit, outcome),
                moving.found(before, visit.feed(), reading.answer().movedTo(), visit.began()),
                before.health().healthy(note(visit, outcome, amiss(reading.document()))),
                HubDiscovery.hub(reading.answer(), reading.document().hints()).orElse(null),
                visit.watched());
        return after.with(after.health()
                .pollAt(pace.afterAnswer(
                        visit.feed(), after, reading.answer().freshFor(), isPushed(visit, outcome), visit.began())));
    }

    private static boolean isPushed(PollContext visit, PollOutcome outcome) {
        return visit.subscription()
                .map(hub -> hub.polled(outcome instanceof PollOutcome.Found))
                .filter(hub -> hub.isHealthy(visit.began()))
                .isPresent();
    }

    /** What is wrong with a document that could be read all the same, in short: a preview says it all. */
    private static String amiss(FeedDocument document) {
        var problems = document.problems();
        if (problems.isEmpty()) {
            return "";
        }
        String more = problems.size() > 1 ? " and %d more".formatted(problems.size() - 1) : "";
        return "; " + problems.getLast() + more;
    }

    /** After 304. */
    FeedState same(PollContext visit, FetchOutcome.NotModified answer, PollOutcome outcome) {
        var before = visit.before();
        boolean pushed =
                visit.subscription().filter(hub -> hub.isHealthy(visit.began())).isPresent();
        var next = pace.afterAnswer(visit.feed(), before, answer.freshFor(), pushed, visit.began());
        return before.with(answer.validators())
                .with(moving.found(before, visit.feed(), answer.movedTo(), visit.began()))
                .with(before.health().healthy(note(visit, outcome)).pollAt(next));
    }

    /** After an answer that is none, or says no. */
    FeedState unwell(PollContext visit, PollOutcome outcome, @Nullable Duration retryAfter) {
        var before = visit.before();
        var noted = before.health().unwell(FeedCondition.FAILING, note(visit, outcome));
        var health = before.health().unwell(condition(outcome, noted), note(visit, outcome));
        var next = next(visit, outcome, health, retryAfter);
        return before.with(moving.lost(before.move(), health.failures())).with(health.pollAt(next));
    }

    /** Before a poll: the next one as late as after a failure, and not earlier than it was to be. */
    FeedState begun(Feed feed, FeedState before, Instant now) {
        var health = before.health();
        var next = pace.afterFailure(feed, FailureSeverity.PLAIN, health.failures() + 1, now);
        var planned = health.nextPoll();
        return before.with(health.pollAt(planned == null || planned.isBefore(next) ? next : planned));
    }

    /**
     * After something new that could not be committed: soon, and asked for whole, because it is still new. While Kafka is
     * out of reach for long, a publisher need not be asked for the same every two seconds: the wait is as long as the
     * outage lasts already, and never longer than between two polls.
     */
    FeedState again(Feed feed, FeedState before, Duration outage, Instant now) {
        return before.with(before.health().pollAt(pace.afterOutage(feed, SOON, outage, now)));
    }

    private static PollLogEntry note(PollContext visit, PollOutcome outcome) {
        return note(visit, outcome, "");
    }

    private static PollLogEntry note(PollContext visit, PollOutcome outcome, String amiss) {
        return new PollLogEntry(visit.began(), outcome.word(), outcome.text() + amiss);
    }

    private static PublicationRate rhythm(PollContext visit, PollOutcome outcome) {
        var known = visit.before().rhythm();
        return outcome instanceof PollOutcome.Found ? known.newsAt(visit.began()) : known;
    }

    private FeedCondition condition(PollOutcome outcome, FeedHealth noted) {
        var failing = noted.failures() < FAILING ? FeedCondition.SLOWING : FeedCondition.FAILING;
        return switch (outcome) {
            case PollOutcome.Throttled _ -> FeedCondition.THROTTLED;
            case PollOutcome.Gone _ ->
                noted.failures() >= FAILING && noted.nothingBut(outcome.word()).compareTo(goneAfter) >= 0
                        ? FeedCondition.GONE
                        : failing;
            case PollOutcome.Failing _ -> failing;
            case PollOutcome.Found _, PollOutcome.Unchanged _, PollOutcome.NotWritten _ -> FeedCondition.HEALTHY;
        };
    }

    private Instant next(PollContext visit, PollOutcome outcome, FeedHealth health, @Nullable Duration retryAfter) {
        var feed = visit.feed();
        var now = visit.began();
        return switch (health.condition()) {
            case THROTTLED -> pace.afterThrottle(feed, health.failures(), retryAfter, now);
            case GONE -> pace.afterGone(feed, now);
            case FAILING, SLOWING, NEW, HEALTHY -> pace.afterFailure(feed, outcome.trouble(), health.failures(), now);
        };
    }

    /**
     * Whether what changed should survive us: how the feed is in one word, where it is, or a publisher's wish to be
     * left alone for long. Everything else may be learnt again.
     */
    static boolean isWorthWriting(FeedState before, FeedState after) {
        if (!Objects.equals(before.move(), after.move())) {
            return true;
        }
        var was = before.health().condition();
        var is = after.health().condition();
        if (was != is) {
            return was != FeedCondition.NEW || is != FeedCondition.HEALTHY;
        }
        return is == FeedCondition.THROTTLED && isLong(after);
    }

    private static boolean isLong(FeedState state) {
        Instant last = state.health().lastPoll();
        Instant next = state.health().nextPoll();
        return last != null && next != null && Duration.between(last, next).compareTo(WORTH_WRITING) > 0;
    }
}
