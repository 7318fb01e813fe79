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
 * What is done when it is a feed's turn, and when that is next: a poll when one is due or wanted, then a look at
 * its article pages. One feed is never in two rounds at a time.
 */
final class FeedTurn {

    private static final Logger LOG = LoggerFactory.getLogger(FeedTurn.class);

    private final Poll poll;
    private final ArticleRevisit revisit;
    private final Subscriptions subscriptions;
    private final Duration pause;
    private final InstantSource clock;
    private final Map<FeedId, List<CompletableFuture<PollOutcome>>> curious = new ConcurrentHashMap<>();
    private final Map<FeedId, Queue<Pushed>> pushed = new ConcurrentHashMap<>();

    private record Pushed(HubNotification delivery, CompletableFuture<PollOutcome> outcome) {}

    /** @param pause how long the article pages of a feed are left alone after its turn */
    FeedTurn(Poll poll, ArticleRevisit revisit, Subscriptions subscriptions, Duration pause, InstantSource clock) {
        this.poll = poll;
        this.revisit = revisit;
        this.subscriptions = subscriptions;
        this.pause = pause;
        this.clock = clock;
    }

    /** Somebody wants to know what comes of the next poll of a feed, which is to be soon. */
    CompletableFuture<PollOutcome> want(FeedId feed) {
        var outcome = new CompletableFuture<PollOutcome>();
        curious.compute(feed, (_, others) -> {
            var all = new ArrayList<>(others == null ? List.of() : others);
            all.add(outcome);
            return all;
        });
        return outcome;
    }

    /** The hub of a feed pushed something, which is to be taken in soon. */
    CompletableFuture<PollOutcome> deliver(FeedId feed, HubNotification delivery) {
        var push = new Pushed(delivery, new CompletableFuture<>());
        pushed.computeIfAbsent(feed, _ -> new ConcurrentLinkedQueue<>()).add(push);
        return push.outcome();
    }

    /** When it is a feed's turn: at the beginning of time when it was never polled. */
    Instant next(FeedId feed, OwnedPartition territory) {
        return earlier(nextPoll(feed, territory), nextLook(feed, territory).orElse(Instant.MAX));
    }

    /** When it is its turn again, after it just was. */
    Instant nextAfterTurn(FeedId feed, OwnedPartition territory) {
        if (curious.containsKey(feed) || pushed.containsKey(feed)) {
            return clock.instant();
        }
        var rested = clock.instant().plus(pause);
        var look = nextLook(feed, territory).map(next -> next.isBefore(rested) ? rested : next);
        return earlier(nextPoll(feed, territory), look.orElse(Instant.MAX));
    }

    /**
     * It is a feed's turn.
     *
     * @return whether its server said when to come back, which goes for all feeds of its lane
     */
    boolean turn(Feed feed, OwnedPartition territory) {
        Optional.ofNullable(pushed.remove(feed.id()))
                .ifPresent(all -> all.forEach(push -> take(push, feed, territory)));
        boolean asked = isPollDue(feed.id(), territory) && poll(feed, territory);
        if (!asked && isLookDue(feed.id(), territory)) {
            look(feed, territory);
        }
        return asked;
    }

    private boolean isPollDue(FeedId feed, OwnedPartition territory) {
        return curious.containsKey(feed) || !nextPoll(feed, territory).isAfter(clock.instant());
    }

    private boolean isLookDue(FeedId feed, OwnedPartition territory) {
        return nextLook(feed, territory)
                .filter(next -> !next.isAfter(clock.instant()))
                .isPresent();
    }

    private void take(Pushed push, Feed feed, OwnedPartition territory) {
        try {
            var outcome = poll.pushed(feed, territory, push.delivery());
            LOG.info("feed {} {}: pushed: {}", feed.id(), feed.url(), outcome.text());
            push.outcome().complete(outcome);
        } catch (RuntimeException | Error e) {
            surprise("push", feed, e);
            push.outcome().completeExceptionally(e);
        }
    }

    private boolean poll(Feed feed, OwnedPartition territory) {
        var before = territory.stateOf(feed.id()).health();
        try {
            var outcome = outcome(feed, territory);
            log(feed, outcome, before, territory.stateOf(feed.id()).health());
            wanted(feed).forEach(each -> each.complete(outcome));
            tend(feed, territory);
            return outcome instanceof PollOutcome.Throttled throttled && throttled.saidWhen();
        } catch (RuntimeException | Error e) {
            wanted(feed).forEach(each -> each.completeExceptionally(e));
            throw e;
        }
    }

    private List<CompletableFuture<PollOutcome>> wanted(Feed feed) {
        return Optional.ofNullable(curious.remove(feed.id())).orElse(List.of());
    }

    /**
     * A document that breaks us is a feed that fails, not a poller that stops. The next poll is put off before this one
     * begins, so that not even a failure to remember the failure has the feed polled again immediately.
     */
    private PollOutcome outcome(Feed feed, OwnedPartition territory) {
        poll.begin(feed, territory);
        try {
            return poll.poll(feed, territory);
        } catch (RuntimeException | Error e) {
            return broken(feed, territory, e);
        }
    }

    private PollOutcome broken(Feed feed, OwnedPartition territory, Throwable surprise) {
        boolean isNew = !territory.stateOf(feed.id()).health().lastWas(Poll.BROKEN);
        var outcome = poll.broken(feed, territory, surprise);
        if (isNew) {
            surprise("poll", feed, surprise);
        }
        return outcome;
    }

    /** What the hub of a feed, or what we make of it, does wrong has nothing to do with how the feed is. */
    private void tend(Feed feed, OwnedPartition territory) {
        try {
            subscriptions.tend(feed, territory);
        } catch (RuntimeException | Error e) {
            surprise("subscription", feed, e);
        }
    }

    private void look(Feed feed, OwnedPartition territory) {
        try {
            int told = revisit.look(feed, territory);
            if (told > 0) {
                LOG.info("feed {} {}: {} changed on their pages", feed.id(), feed.url(), told);
            }
        } catch (BrokerException e) {
            LOG.debug("feed {} {}: article pages not compared, again later: {}", feed.id(), feed.url(), e.getMessage());
        } catch (RuntimeException | Error e) {
            surprise("look at article pages", feed, e);
            revisit.lookLater(feed, territory);
        }
    }

    /** In one line: what a document does wrong, it does at every poll. */
    private static void surprise(String what, Feed feed, Throwable surprise) {
        LOG.error(
                "{} broken feed={} url={} at={}: {}",
                what,
                feed.id(),
                feed.url(),
                FailureReason.place(surprise),
                FailureReason.of(surprise));
        LOG.debug("{} broken feed={}", what, feed.id(), surprise);
    }

    /** A feed that fails is named when that begins and when it gets worse. */
    private static void log(Feed feed, PollOutcome outcome, FeedHealth before, FeedHealth after) {
        boolean changed = before.condition() != after.condition();
        switch (outcome) {
            case PollOutcome.Found _ -> LOG.info("feed {} {}: {}", feed.id(), feed.url(), outcome.text());
            case PollOutcome.Unchanged _ -> LOG.debug("feed {} {}: {}", feed.id(), feed.url(), outcome.text());
            // Said once, for all feeds of the partition, where transactions fail.
            case PollOutcome.NotWritten _ -> LOG.debug("feed {} {}: {}", feed.id(), feed.url(), outcome.text());
            case PollOutcome.Throttled _, PollOutcome.Gone _, PollOutcome.Failing _ -> {
                if (changed && !outcome.word().equals(Poll.BROKEN)) {
                    LOG.warn("feed {} {}: {}: {}", feed.id(), feed.url(), outcome.word(), outcome.text());
                }
            }
        }
    }

    /** When a feed is to be polled: at the beginning of time when it never was. */
    static Instant nextPoll(FeedId feed, OwnedPartition territory) {
        var next = territory.stateOf(feed).health().nextPoll();
        return next == null ? Instant.EPOCH : next;
    }

    private static Optional<Instant> nextLook(FeedId feed, OwnedPartition territory) {
        return territory
                .feed(feed)
                .filter(Feed::articlePages)
                .flatMap(named -> territory.stateOf(feed).nextLook());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
