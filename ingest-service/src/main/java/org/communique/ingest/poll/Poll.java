package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.ingest.detect.FeedDiff;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.parse.NotAFeedException;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.schedule.FailureSeverity;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.websub.HubNotification;
import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * START HERE. One look at a feed: fetch it, read it, decide what is new, fetch the article pages of that, commit all of
 * it at once.
 */
public final class Poll {

    /** The outcome of a poll that ended in an exception or error, in one word. */
    static final String BROKEN = "broken";

    private final Fetcher fetcher;
    private final FeedLoader reading;
    private final ChunkCommitter intake;
    private final FeedStateUpdater bookkeeping;
    private final RevisitPolicy revisits;
    private final InstantSource clock;
    private final MeterRegistry meters;
    /** The beginning of the time in which nothing was committed; null while all is. */
    private final AtomicReference<@Nullable Instant> outage = new AtomicReference<>();

    Poll(
            Fetcher fetcher,
            FeedLoader reading,
            ChunkCommitter intake,
            FeedStateUpdater bookkeeping,
            RevisitPolicy revisits,
            InstantSource clock,
            MeterRegistry meters) {
        this.fetcher = fetcher;
        this.reading = reading;
        this.intake = intake;
        this.bookkeeping = bookkeeping;
        this.revisits = revisits;
        this.clock = clock;
        this.meters = meters;
    }

    /** Puts the next poll off, as if the one that is about to begin failed. */
    void begin(Feed feed, OwnedPartition territory) {
        territory.remember(bookkeeping.begun(feed, territory.stateOf(feed.id()), clock.instant()));
    }

    /**
     * Polls a feed once. Blocks until the outcome is committed, or is known not to be; afterwards the territory knows
     * when the next poll is.
     */
    public PollOutcome poll(Feed feed, OwnedPartition territory) {
        var visit = new PollContext(feed, territory, clock.instant(), revisits);
        var outcome = switch (fetcher.fetch(visit.request())) {
            case FetchOutcome.Modified answer -> read(visit, answer);
            case FetchOutcome.NotModified answer -> rest(visit, answer);
            case FetchOutcome.Throttled no ->
                unwell(visit, new PollOutcome.Throttled(no.status(), no.retryAfter() != null), no.retryAfter());
            case FetchOutcome.Gone _ -> unwell(visit, new PollOutcome.Gone(), null);
            case FetchOutcome.Refused no -> failing(visit, "refused", no.reason(), FailureSeverity.LASTING);
            case FetchOutcome.Failed no ->
                failing(
                        visit,
                        "failed",
                        "status %d: %s".formatted(no.status(), no.reason()),
                        FailureSeverity.of(no.status()));
            case FetchOutcome.Unreachable no -> failing(visit, "unreachable", no.reason(), FailureSeverity.PASSING);
        };
        IngestMeters.POLLS.count(meters, outcome.word());
        return outcome;
    }

    /**
     * Takes in what the hub of a feed pushed: all of the feed or a part of it, so that what is not in it says nothing. When
     * the next poll is stays as it was.
     */
    PollOutcome pushed(Feed feed, OwnedPartition territory, HubNotification delivery) {
        var visit = new PollContext(feed, territory, clock.instant(), revisits);
        var base = visit.subscription().map(known -> known.hub().topic()).orElse(feed.url());
        try {
            var document = reading.read(delivery.body(), delivery.contentType(), base, null);
            var harvest = FeedDiff.of(document, feed, visit.before(), visit::called, territory::release);
            var failed = intake.take(visit, harvest, () -> afterPush(visit));
            if (failed.isPresent()) {
                return new PollOutcome.NotWritten(failed.get().text());
            }
            territory.remember(afterPush(visit));
            territory.remember(feed.id(), hub -> hub.pushed(visit.told() > 0, visit.began()));
            return outcome(visit);
        } catch (NotAFeedException e) {
            return new PollOutcome.Failing("not-a-feed", String.valueOf(e.getMessage()), FailureSeverity.PLAIN);
        }
    }

    private static FeedState afterPush(PollContext visit) {
        return visit.told() == 0 ? visit.progress() : visit.progress().newsAt(visit.began());
    }

    /** A poll that ended in an exception or error: a surprise, and a failure of the feed. */
    PollOutcome broken(Feed feed, OwnedPartition territory, Throwable surprise) {
        IngestMeters.POLLS.count(meters, BROKEN);
        var visit = new PollContext(feed, territory, clock.instant(), revisits);
        var text = "its document could not be processed: " + FailureReason.of(surprise);
        return failing(visit, BROKEN, text, FailureSeverity.PLAIN);
    }

    private PollOutcome read(PollContext visit, FetchOutcome.Modified answer) {
        try {
            var document = reading.read(answer, visit.feed().selectors());
            var harvest =
                    FeedDiff.of(document, visit.feed(), visit.before(), visit::called, visit.territory()::release);
            return take(visit, new FeedStateUpdater.Reading(answer, document, harvest));
        } catch (NotAFeedException e) {
            return failing(visit, "not-a-feed", String.valueOf(e.getMessage()), FailureSeverity.PLAIN);
        }
    }

    private PollOutcome take(PollContext visit, FeedStateUpdater.Reading reading) {
        var failed = intake.take(visit, reading.harvest(), () -> end(visit, reading));
        if (failed.isPresent()) {
            return notWritten(visit, failed.get());
        }
        if (visit.told() > 0) {
            outage.set(null);
        }
        settle(visit, end(visit, reading));
        if (reading.harvest().overlapLost()) {
            IngestMeters.OVERLAPS.count(meters, "lost");
        }
        visit.territory().remember(visit.feed().id(), hub -> hub.polled(visit.told() > 0));
        return outcome(visit);
    }

    private FeedState end(PollContext visit, FeedStateUpdater.Reading reading) {
        return bookkeeping.read(visit, reading, outcome(visit));
    }

    private static PollOutcome outcome(PollContext visit) {
        return visit.told() == 0 ? new PollOutcome.Unchanged() : new PollOutcome.Found(visit.told());
    }

    private PollOutcome rest(PollContext visit, FetchOutcome.NotModified answer) {
        var outcome = new PollOutcome.Unchanged();
        settle(visit, bookkeeping.same(visit, answer, outcome));
        return outcome;
    }

    private PollOutcome failing(PollContext visit, String word, String reason, FailureSeverity trouble) {
        return unwell(visit, new PollOutcome.Failing(word, reason, trouble), null);
    }

    private PollOutcome unwell(PollContext visit, PollOutcome outcome, @Nullable Duration retryAfter) {
        settle(visit, bookkeeping.unwell(visit, outcome, retryAfter));
        return outcome;
    }

    /** Remembers how the feed is; writes it only when that is worth a record. */
    private static void settle(PollContext visit, FeedState after) {
        var written = visit.told() == 0 ? visit.before() : after;
        if (FeedStateUpdater.isWorthWriting(written, after)) {
            visit.territory().write(() -> visit.isOver() ? StateChanges.NONE : StateChanges.ofState(after));
        }
        visit.territory().remember(after);
    }

    /** What was read is still new at the next poll: nothing of the last portion is remembered. */
    private PollOutcome notWritten(PollContext visit, CommitOutcome why) {
        var before = visit.territory().stateOf(visit.feed().id());
        var now = clock.instant();
        var since = Objects.requireNonNull(outage.updateAndGet(known -> known == null ? now : known));
        visit.territory().remember(bookkeeping.again(visit.feed(), before, Duration.between(since, now), now));
        return new PollOutcome.NotWritten(why.text());
    }
}
