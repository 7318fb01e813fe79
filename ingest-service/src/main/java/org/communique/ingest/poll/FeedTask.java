package org.communique.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.revisit.ArticleRevisit;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedHealth;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.websub.HubNotification;
import org.communique.ingest.websub.Subscriptions;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Due work of a feed, and the time of the next: hub notifications, then a poll when it is due or requested, then checks
 * of article pages. Safe for use by many threads, but not for one feed at the same time.
 */
final class FeedTask {

    private static final Logger LOG = LoggerFactory.getLogger(FeedTask.class);

    private final Poll poll;
    private final ArticleRevisit revisit;
    private final Subscriptions subscriptions;
    private final Duration pause;
    private final InstantSource clock;
    private final Map<FeedId, List<CompletableFuture<PollOutcome>>> waiters = new ConcurrentHashMap<>();
    private final Map<FeedId, Queue<Notified>> notifications = new ConcurrentHashMap<>();

    private record Notified(HubNotification notification, CompletableFuture<PollOutcome> outcome) {}

    /** @param pause the shortest time from the end of the task to checks of the feed's article pages */
    FeedTask(Poll poll, ArticleRevisit revisit, Subscriptions subscriptions, Duration pause, InstantSource clock) {
        this.poll = poll;
        this.revisit = revisit;
        this.subscriptions = subscriptions;
        this.pause = pause;
        this.clock = clock;
    }

    /** Requests a poll of a feed, whenever it is due, and returns its outcome. */
    CompletableFuture<PollOutcome> requestPoll(FeedId feed) {
        var outcome = new CompletableFuture<PollOutcome>();
        waiters.compute(feed, (_, others) -> {
            var all = new ArrayList<>(others == null ? List.of() : others);
            all.add(outcome);
            return all;
        });
        return outcome;
    }

    /** Adds a notification by the hub of a feed, and returns its outcome. */
    CompletableFuture<PollOutcome> add(FeedId feed, HubNotification notification) {
        var notified = new Notified(notification, new CompletableFuture<>());
        notifications.computeIfAbsent(feed, _ -> new ConcurrentLinkedQueue<>()).add(notified);
        return notified.outcome();
    }

    /** Returns the time of the next task: the epoch for a feed without any poll. */
    Instant next(FeedId feed, OwnedPartition partition) {
        return earlier(nextPoll(feed, partition), nextPageCheck(feed, partition).orElse(Instant.MAX));
    }

    /** Returns the time of the next task at the end of one. */
    Instant nextAfterRun(FeedId feed, OwnedPartition partition) {
        if (waiters.containsKey(feed) || notifications.containsKey(feed)) {
            return clock.instant();
        }
        var rested = clock.instant().plus(pause);
        var check = nextPageCheck(feed, partition).map(next -> next.isBefore(rested) ? rested : next);
        return earlier(nextPoll(feed, partition), check.orElse(Instant.MAX));
    }

    /**
     * Runs the due work of a feed.
     *
     * @return whether its server asked for a pause of known length; the pause applies to all feeds of its lane
     */
    boolean run(Feed feed, OwnedPartition partition) {
        Optional.ofNullable(notifications.remove(feed.id()))
                .ifPresent(all -> all.forEach(each -> process(each, feed, partition)));
        boolean asked = isPollDue(feed.id(), partition) && poll(feed, partition);
        if (!asked && isPageCheckDue(feed.id(), partition)) {
            checkPages(feed, partition);
        }
        return asked;
    }

    private boolean isPollDue(FeedId feed, OwnedPartition partition) {
        return waiters.containsKey(feed) || !nextPoll(feed, partition).isAfter(clock.instant());
    }

    private boolean isPageCheckDue(FeedId feed, OwnedPartition partition) {
        return nextPageCheck(feed, partition)
                .filter(next -> !next.isAfter(clock.instant()))
                .isPresent();
    }

    private void process(Notified notified, Feed feed, OwnedPartition partition) {
        try {
            var outcome = poll.notified(feed, partition, notified.notification());
            LOG.info(
                    "notification processed feed={} url={} outcome={}: {}",
                    feed.id(),
                    feed.url(),
                    outcome.word(),
                    outcome.text());
            notified.outcome().complete(outcome);
        } catch (RuntimeException | Error e) {
            logBroken("notification", feed, e);
            notified.outcome().completeExceptionally(e);
        }
    }

    private boolean poll(Feed feed, OwnedPartition partition) {
        var before = partition.stateOf(feed.id()).health();
        try {
            var outcome = outcome(feed, partition);
            log(feed, outcome, before, partition.stateOf(feed.id()).health());
            waitersOf(feed).forEach(each -> each.complete(outcome));
            subscribe(feed, partition);
            return outcome instanceof PollOutcome.Throttled throttled && throttled.hasRetryAfter();
        } catch (RuntimeException | Error e) {
            waitersOf(feed).forEach(each -> each.completeExceptionally(e));
            throw e;
        }
    }

    private List<CompletableFuture<PollOutcome>> waitersOf(Feed feed) {
        return Optional.ofNullable(waiters.remove(feed.id())).orElse(List.of());
    }

    /**
     * Polls. A document with an unexpected effect is a failure of its feed, not of the poller. The next poll is postponed
     * before this one begins, so that not even a failure to record the failure leads to another poll immediately.
     */
    private PollOutcome outcome(Feed feed, OwnedPartition partition) {
        poll.postpone(feed, partition);
        try {
            return poll.poll(feed, partition);
        } catch (RuntimeException | Error e) {
            return broken(feed, partition, e);
        }
    }

    private PollOutcome broken(Feed feed, OwnedPartition partition, Throwable surprise) {
        boolean isNew = !partition.stateOf(feed.id()).health().lastWas(Poll.BROKEN);
        var outcome = poll.recordBroken(feed, partition, surprise);
        if (isNew) {
            logBroken("poll", feed, surprise);
        }
        return outcome;
    }

    /** Subscribes at the feed's hub; its failure is none of the feed. */
    private void subscribe(Feed feed, OwnedPartition partition) {
        try {
            subscriptions.subscribeIfDue(feed, partition);
        } catch (RuntimeException | Error e) {
            logBroken("subscription", feed, e);
        }
    }

    private void checkPages(Feed feed, OwnedPartition partition) {
        try {
            int emitted = revisit.check(feed, partition);
            if (emitted > 0) {
                LOG.info("pages changed feed={} url={} events={}", feed.id(), feed.url(), emitted);
            }
        } catch (BrokerException e) {
            LOG.debug("page check deferred feed={} url={}: {}", feed.id(), feed.url(), e.getMessage());
        } catch (RuntimeException | Error e) {
            logBroken("page check", feed, e);
            revisit.postpone(feed, partition);
        }
    }

    /** Logs one line: a document has the same effect at every poll. */
    private static void logBroken(String work, Feed feed, Throwable surprise) {
        LOG.error(
                "{} broken feed={} url={} at={}: {}",
                work,
                feed.id(),
                feed.url(),
                FailureReason.place(surprise),
                FailureReason.of(surprise));
        LOG.debug("{} broken feed={}", work, feed.id(), surprise);
    }

    /** Logs a failing feed when that begins and when it gets worse. */
    private static void log(Feed feed, PollOutcome outcome, FeedHealth before, FeedHealth after) {
        boolean changed = before.condition() != after.condition();
        switch (outcome) {
            case PollOutcome.Found _ ->
                LOG.info("feed polled feed={} url={} outcome=found: {}", feed.id(), feed.url(), outcome.text());
            // Transactions that fail are logged once, for all feeds of the partition.
            case PollOutcome.Unchanged _, PollOutcome.NotWritten _ ->
                LOG.debug(
                        "feed polled feed={} url={} outcome={}: {}",
                        feed.id(),
                        feed.url(),
                        outcome.word(),
                        outcome.text());
            case PollOutcome.Throttled _, PollOutcome.Gone _, PollOutcome.Failing _ -> {
                if (changed && !outcome.word().equals(Poll.BROKEN)) {
                    LOG.warn(
                            "feed failing feed={} url={} outcome={}: {}",
                            feed.id(),
                            feed.url(),
                            outcome.word(),
                            outcome.text());
                }
            }
        }
    }

    /** Returns the time of a feed's next poll: the epoch for a feed without any. */
    static Instant nextPoll(FeedId feed, OwnedPartition partition) {
        var next = partition.stateOf(feed).health().nextPoll();
        return next == null ? Instant.EPOCH : next;
    }

    private static Optional<Instant> nextPageCheck(FeedId feed, OwnedPartition partition) {
        return partition
                .feed(feed)
                .filter(known -> known.options().articlePages())
                .flatMap(_ -> partition.stateOf(feed).nextPageCheck());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
