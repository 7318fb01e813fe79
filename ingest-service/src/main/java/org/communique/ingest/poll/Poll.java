package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.ingest.article.ArticleBatches;
import org.communique.ingest.article.ArticleFetcher;
import org.communique.ingest.detect.ChunkDecider;
import org.communique.ingest.detect.ChunkDecisions;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.parse.NotAFeedException;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.schedule.FailureSeverity;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.websub.HubNotification;
import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * START HERE. One poll of a feed: fetch, parse, diff; for each chunk fetch the articles, decide and commit; then schedule
 * the next poll.
 */
final class Poll {

    /** Outcome word of a poll that ended in an exception or error. */
    static final String BROKEN = "broken";

    private final Fetcher fetcher;
    private final FeedLoader loader;
    private final ArticleFetcher articles;
    private final ChunkDecider decider;
    private final FeedStateUpdater states;
    private final InstantSource clock;
    private final MeterRegistry meters;
    /** Start of the current outage of Kafka; null while transactions are committed. */
    private final AtomicReference<@Nullable Instant> outage = new AtomicReference<>();

    Poll(
            Fetcher fetcher,
            FeedLoader loader,
            ArticleFetcher articles,
            ChunkDecider decider,
            FeedStateUpdater states,
            InstantSource clock,
            MeterRegistry meters) {
        this.fetcher = fetcher;
        this.loader = loader;
        this.articles = articles;
        this.decider = decider;
        this.states = states;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Polls a feed once. Blocks until the outcome is committed, or is known not to be; afterwards the partition has the
     * time of the next poll.
     */
    PollOutcome poll(Feed feed, OwnedPartition partition) {
        var poll = PollContext.of(feed, partition, clock.instant());
        var outcome = switch (fetcher.fetch(poll.request())) {
            case FetchOutcome.Modified response -> process(poll, response);
            case FetchOutcome.NotModified response -> {
                schedule(poll, poll.before(), states.afterNotModified(poll, response));
                yield new PollOutcome.Unchanged();
            }
            case FetchOutcome.Throttled no ->
                fail(poll, new PollOutcome.Throttled(no.status(), no.retryAfter() != null), no.retryAfter());
            case FetchOutcome.Gone _ -> fail(poll, new PollOutcome.Gone(), null);
            case FetchOutcome.Refused no -> fail(poll, "refused", no.reason(), FailureSeverity.LASTING);
            case FetchOutcome.Failed no -> {
                var reason = "status %d: %s".formatted(no.status(), no.reason());
                yield fail(poll, "failed", reason, FailureSeverity.of(no.status()));
            }
            case FetchOutcome.Unreachable no -> fail(poll, "unreachable", no.reason(), FailureSeverity.PASSING);
        };
        IngestMeters.POLLS.count(meters, outcome.word());
        return outcome;
    }

    /** Parses, diffs, commits chunk by chunk, and schedules the next poll. */
    private PollOutcome process(PollContext poll, FetchOutcome.Modified response) {
        try {
            var document =
                    poll.filtered(loader.read(response, poll.feed().options().selectors()));
            var parsed = new ParsedFeed(document, response, poll.diff(document), clock.instant());
            var result = commitChunks(poll, parsed);
            return result.isCommitted() ? finish(poll, parsed, result) : notCommitted(poll, result.commit());
        } catch (NotAFeedException e) {
            return fail(poll, "not-a-feed", String.valueOf(e.getMessage()), FailureSeverity.PLAIN);
        }
    }

    /** Stops at the first chunk that is not committed: its items are still new at the next poll. */
    private ChunkResult commitChunks(PollContext poll, ParsedFeed parsed) {
        var diff = parsed.diff();
        var result = ChunkResult.none(poll.before());
        if (diff.isEmpty()) {
            return result.after(states.afterDocument(poll, parsed, result), result.commit());
        }
        var batches = articles.batches(diff.articleRequests(), decider.maxItems());
        do {
            try (var fetched = batches.next(diff.fitting(batches.position(), articles.maxBatchBytes()))) {
                result = commitChunk(poll, parsed, fetched, result);
            }
        } while (result.isCommitted() && batches.hasNext());
        return result;
    }

    /** Decides and commits while no other writer does, so that each decision sees the previous commit. */
    private ChunkResult commitChunk(
            PollContext poll, ParsedFeed parsed, ArticleBatches.Batch fetched, ChunkResult before) {
        var chunk = parsed.diff().chunk(fetched.from(), fetched.to());
        try (var writer = poll.partition().lock()) {
            var decisions = poll.isFeedDeleted()
                    ? ChunkDecisions.NONE
                    : decider.decide(chunk, fetched.outcomes(), poll.partition(), poll.observation(), clock.instant());
            var result = before.plus(decisions);
            var state = chunk.isLast() ? states.afterDocument(poll, parsed, result) : states.afterChunk(poll, result);
            var commit = writer.commit(decisions.changes(state));
            if (commit instanceof CommitOutcome.Committed) {
                count(decisions, parsed);
            }
            return decisions.emitted() > 0 ? result.writtenWith(state, commit) : result.after(state, commit);
        }
    }

    private void count(ChunkDecisions decisions, ParsedFeed parsed) {
        for (var decision : decisions.decisions()) {
            IngestMeters.RELEASES.count(meters, decision.word());
            var link = parsed.diff().links().get(decision.state().identity().id());
            if (link != null) {
                IngestMeters.IDENTITIES.count(meters, link.word());
            }
        }
        if (decisions.emitted() > 0) {
            IngestMeters.COMMIT_LATENCY.record(meters, Duration.between(parsed.at(), clock.instant()));
        }
    }

    private PollOutcome finish(PollContext poll, ParsedFeed parsed, ChunkResult result) {
        if (result.emitted() > 0) {
            outage.set(null);
        }
        if (parsed.diff().overlapLost()) {
            IngestMeters.GAPS.count(meters, "lost");
        }
        schedule(poll, result.written(), result.state());
        poll.partition().remember(poll.feed().id(), hub -> hub.polled(result.emitted() > 0));
        return PollOutcome.ofEvents(result.emitted());
    }

    /** Stores the state after a poll, with the time of the next one; in Kafka too when it is worth a record. */
    private static void schedule(PollContext poll, FeedState written, FeedState after) {
        if (FeedStateUpdater.isWorthWriting(written, after)) {
            poll.partition().write(() -> poll.isFeedDeleted() ? StateChanges.NONE : StateChanges.ofState(after));
        }
        poll.partition().remember(after);
    }

    private PollOutcome notCommitted(PollContext poll, CommitOutcome reason) {
        var before = poll.partition().stateOf(poll.feed().id());
        var now = clock.instant();
        var since = Objects.requireNonNull(outage.updateAndGet(known -> known == null ? now : known));
        poll.partition().remember(states.afterOutage(poll.feed(), before, Duration.between(since, now), now));
        return new PollOutcome.NotWritten(reason.text());
    }

    private PollOutcome fail(PollContext poll, String word, String reason, FailureSeverity severity) {
        return fail(poll, new PollOutcome.Failing(word, reason, severity), null);
    }

    private PollOutcome fail(PollContext poll, PollOutcome outcome, @Nullable Duration retryAfter) {
        schedule(poll, poll.before(), states.afterFailure(poll, outcome, retryAfter));
        return outcome;
    }

    /** Processes a hub's notification, with all of the feed or a part of it. Leaves the next poll time as it is. */
    PollOutcome notified(Feed feed, OwnedPartition partition, HubNotification notification) {
        var poll = PollContext.of(feed, partition, clock.instant());
        var base = poll.subscription().map(known -> known.hub().topic()).orElse(feed.url());
        try {
            var document = poll.filtered(loader.read(notification.body(), notification.contentType(), base, null));
            var result = commitChunks(poll, new ParsedFeed(document, null, poll.diff(document), clock.instant()));
            if (!result.isCommitted()) {
                return new PollOutcome.NotWritten(result.commit().text());
            }
            partition.remember(result.state());
            partition.remember(feed.id(), hub -> hub.pushed(result.emitted() > 0, poll.began()));
            return PollOutcome.ofEvents(result.emitted());
        } catch (NotAFeedException e) {
            return new PollOutcome.Failing("not-a-feed", String.valueOf(e.getMessage()), FailureSeverity.PLAIN);
        }
    }

    /** Postpones the next poll as if the one about to begin had failed. */
    void postpone(Feed feed, OwnedPartition partition) {
        partition.remember(states.beforePoll(feed, partition.stateOf(feed.id()), clock.instant()));
    }

    /** Records an unexpected exception or error as a failed poll. */
    PollOutcome recordBroken(Feed feed, OwnedPartition partition, Throwable surprise) {
        IngestMeters.POLLS.count(meters, BROKEN);
        var poll = PollContext.of(feed, partition, clock.instant());
        var text = "its document could not be processed: " + FailureReason.of(surprise);
        return fail(poll, BROKEN, text, FailureSeverity.PLAIN);
    }
}
