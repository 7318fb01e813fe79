package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.ingest.feed.Feed;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.format.NotAFeedException;
import org.communique.ingest.harvest.Harvest;
import org.communique.ingest.ledger.Changes;
import org.communique.ingest.ledger.CommitOutcome;
import org.communique.ingest.meters.IngestMeters;
import org.communique.ingest.ownership.Territory;
import org.communique.ingest.pace.Revisits;
import org.communique.ingest.pace.Trouble;
import org.communique.ingest.reading.FeedReading;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.websub.Delivery;
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
    private final FeedReading reading;
    private final Intake intake;
    private final Bookkeeping bookkeeping;
    private final Revisits revisits;
    private final InstantSource clock;
    private final MeterRegistry meters;
    /** The beginning of the time in which nothing was committed; null while all is. */
    private final AtomicReference<@Nullable Instant> outage = new AtomicReference<>();

    Poll(
            Fetcher fetcher,
            FeedReading reading,
            Intake intake,
            Bookkeeping bookkeeping,
            Revisits revisits,
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
    void begin(Feed feed, Territory territory) {
        territory.remember(bookkeeping.begun(feed, territory.stateOf(feed.id()), clock.instant()));
    }

    /**
     * Polls a feed once. Blocks until the outcome is committed, or is known not to be; afterwards the territory knows
     * when the next poll is.
     */
    public PollOutcome poll(Feed feed, Territory territory) {
        var visit = new Visit(feed, territory, clock.instant(), revisits);
        var outcome = switch (fetcher.fetch(visit.request())) {
            case FetchOutcome.Modified answer -> read(visit, answer);
            case FetchOutcome.NotModified answer -> rest(visit, answer);
            case FetchOutcome.Throttled no ->
                unwell(visit, new PollOutcome.Throttled(no.status(), no.retryAfter() != null), no.retryAfter());
            case FetchOutcome.Gone _ -> unwell(visit, new PollOutcome.Gone(), null);
            case FetchOutcome.Refused no -> failing(visit, "refused", no.reason(), Trouble.LASTING);
            case FetchOutcome.Failed no ->
                failing(visit, "failed", "status %d: %s".formatted(no.status(), no.reason()), Trouble.of(no.status()));
            case FetchOutcome.Unreachable no -> failing(visit, "unreachable", no.reason(), Trouble.PASSING);
        };
        IngestMeters.POLLS.count(meters, outcome.word());
        return outcome;
    }

    /**
     * Takes in what the hub of a feed pushed: all of the feed or a part of it, so that what is not in it says nothing. When
     * the next poll is stays as it was.
     */
    PollOutcome pushed(Feed feed, Territory territory, Delivery delivery) {
        var visit = new Visit(feed, territory, clock.instant(), revisits);
        var base = visit.subscription().map(known -> known.hub().topic()).orElse(feed.url());
        try {
            var document = reading.read(delivery.body(), delivery.contentType(), base, null);
            var harvest = Harvest.of(document, feed, visit.before(), visit::called, territory::release);
            var failed = intake.take(visit, harvest, () -> afterPush(visit));
            if (failed.isPresent()) {
                return new PollOutcome.NotWritten(failed.get().text());
            }
            territory.remember(afterPush(visit));
            territory.remember(feed.id(), hub -> hub.pushed(visit.told() > 0, visit.began()));
            return outcome(visit);
        } catch (NotAFeedException e) {
            return new PollOutcome.Failing("not-a-feed", String.valueOf(e.getMessage()), Trouble.PLAIN);
        }
    }

    private static FeedState afterPush(Visit visit) {
        return visit.told() == 0 ? visit.progress() : visit.progress().newsAt(visit.began());
    }

    /** A poll that ended in an exception or error: a surprise, and a failure of the feed. */
    PollOutcome broken(Feed feed, Territory territory, Throwable surprise) {
        IngestMeters.POLLS.count(meters, BROKEN);
        var visit = new Visit(feed, territory, clock.instant(), revisits);
        var text = "its document could not be processed: " + FailureReason.of(surprise);
        return failing(visit, BROKEN, text, Trouble.PLAIN);
    }

    private PollOutcome read(Visit visit, FetchOutcome.Modified answer) {
        try {
            var document = reading.read(answer, visit.feed().selectors());
            var harvest = Harvest.of(document, visit.feed(), visit.before(), visit::called, visit.territory()::release);
            return take(visit, new Bookkeeping.Reading(answer, document, harvest));
        } catch (NotAFeedException e) {
            return failing(visit, "not-a-feed", String.valueOf(e.getMessage()), Trouble.PLAIN);
        }
    }

    private PollOutcome take(Visit visit, Bookkeeping.Reading reading) {
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

    private FeedState end(Visit visit, Bookkeeping.Reading reading) {
        return bookkeeping.read(visit, reading, outcome(visit));
    }

    private static PollOutcome outcome(Visit visit) {
        return visit.told() == 0 ? new PollOutcome.Unchanged() : new PollOutcome.Found(visit.told());
    }

    private PollOutcome rest(Visit visit, FetchOutcome.NotModified answer) {
        var outcome = new PollOutcome.Unchanged();
        settle(visit, bookkeeping.same(visit, answer, outcome));
        return outcome;
    }

    private PollOutcome failing(Visit visit, String word, String reason, Trouble trouble) {
        return unwell(visit, new PollOutcome.Failing(word, reason, trouble), null);
    }

    private PollOutcome unwell(Visit visit, PollOutcome outcome, @Nullable Duration retryAfter) {
        settle(visit, bookkeeping.unwell(visit, outcome, retryAfter));
        return outcome;
    }

    /** Remembers how the feed is; writes it only when that is worth a record. */
    private static void settle(Visit visit, FeedState after) {
        var written = visit.told() == 0 ? visit.before() : after;
        if (Bookkeeping.isWorthWriting(written, after)) {
            visit.territory().write(() -> visit.isOver() ? Changes.NONE : Changes.know(after));
        }
        visit.territory().remember(after);
    }

    /** What was read is still new at the next poll: nothing of the last portion is remembered. */
    private PollOutcome notWritten(Visit visit, CommitOutcome why) {
        var before = visit.territory().stateOf(visit.feed().id());
        var now = clock.instant();
        var since = Objects.requireNonNull(outage.updateAndGet(known -> known == null ? now : known));
        visit.territory().remember(bookkeeping.again(visit.feed(), before, Duration.between(since, now), now));
        return new PollOutcome.NotWritten(why.text());
    }
}
