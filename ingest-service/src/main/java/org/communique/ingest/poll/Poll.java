package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.communique.ingest.feed.Feed;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.format.NotAFeedException;
import org.communique.ingest.harvest.ChangedItem;
import org.communique.ingest.harvest.Harvest;
import org.communique.ingest.harvest.Pages;
import org.communique.ingest.harvest.Telling;
import org.communique.ingest.ledger.Changes;
import org.communique.ingest.ledger.CommitOutcome;
import org.communique.ingest.meters.IngestMeters;
import org.communique.ingest.ownership.Territory;
import org.communique.ingest.pace.PollSettings;
import org.communique.ingest.pace.Revisits;
import org.communique.ingest.pace.Trouble;
import org.communique.ingest.reading.FeedReading;
import org.communique.ingest.state.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * START HERE. One look at a feed: fetch it, read it, decide what is new, fetch the article pages of that, commit all of
 * it at once.
 */
public final class Poll {

    private final Fetcher fetcher;
    private final FeedReading reading;
    private final Pages pages;
    private final Bookkeeping bookkeeping;
    private final PollSettings settings;
    private final Revisits revisits;
    private final InstantSource clock;
    private final MeterRegistry meters;

    Poll(
            Fetcher fetcher,
            FeedReading reading,
            Pages pages,
            Bookkeeping bookkeeping,
            PollSettings settings,
            Revisits revisits,
            InstantSource clock,
            MeterRegistry meters) {
        this.fetcher = fetcher;
        this.reading = reading;
        this.pages = pages;
        this.bookkeeping = bookkeeping;
        this.settings = settings;
        this.revisits = revisits;
        this.clock = clock;
        this.meters = meters;
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
            case FetchOutcome.Throttled no -> unwell(visit, new PollOutcome.Throttled(no.status()), no.retryAfter());
            case FetchOutcome.Gone _ -> unwell(visit, new PollOutcome.Gone(), null);
            case FetchOutcome.Refused no -> failing(visit, "refused", no.reason(), Trouble.LASTING);
            case FetchOutcome.Failed no ->
                failing(visit, "failed", "status %d: %s".formatted(no.status(), no.reason()), Trouble.of(no.status()));
            case FetchOutcome.Unreachable no -> failing(visit, "unreachable", no.reason(), Trouble.PASSING);
        };
        IngestMeters.POLLS.count(meters, outcome.word());
        return outcome;
    }

    /** A poll that ended in an exception: a surprise, and a failure of the feed. */
    PollOutcome broken(Feed feed, Territory territory, RuntimeException surprise) {
        IngestMeters.POLLS.count(meters, "broken");
        var visit = new Visit(feed, territory, clock.instant(), revisits);
        return failing(visit, "broken", String.valueOf(surprise), Trouble.PLAIN);
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
        var answered = clock.instant();
        for (var portion : reading.harvest().portions(settings.chunk())) {
            var fetched =
                    pages.fetch(portion.items().stream().map(ChangedItem::page).toList());
            var telling = new Telling(visit.territory(), clock.instant(), settings.pageTries(), revisits);
            var committed = visit.territory().write(() -> {
                if (visit.isOver()) {
                    return Changes.NONE;
                }
                telling.add(portion, fetched);
                visit.add(telling);
                return telling.changes(portion.isLast() ? end(visit, reading) : visit.progress());
            });
            if (!(committed instanceof CommitOutcome.Committed)) {
                return notWritten(visit, committed);
            }
            count(telling, answered);
        }
        settle(visit, end(visit, reading));
        if (reading.harvest().overlapLost()) {
            IngestMeters.OVERLAPS.count(meters, "lost");
        }
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
        visit.territory().remember(bookkeeping.again(before, clock.instant()));
        return new PollOutcome.NotWritten(why.toString());
    }

    private void count(Telling telling, Instant answered) {
        telling.decisions().forEach(decision -> IngestMeters.RELEASES.count(meters, decision.word()));
        if (telling.told() > 0) {
            IngestMeters.ACKNOWLEDGED.time(meters, Duration.between(answered, clock.instant()));
        }
    }
}
