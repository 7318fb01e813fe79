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
import org.communique.ingest.feed.Feed;
import org.communique.ingest.feed.FeedId;
import org.communique.ingest.ownership.Territory;
import org.communique.ingest.revisit.Revisit;
import org.communique.ingest.websub.Delivery;
import org.communique.ingest.websub.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done when it is a feed's turn, and when that is next: a poll when one is due or wanted, then a look at
 * its article pages. One feed is never in two rounds at a time.
 */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Poll poll;
    private final Revisit revisit;
    private final Subscriptions subscriptions;
    private final Duration pause;
    private final InstantSource clock;
    private final Map<FeedId, List<CompletableFuture<PollOutcome>>> curious = new ConcurrentHashMap<>();
    private final Map<FeedId, Queue<Pushed>> pushed = new ConcurrentHashMap<>();

    private record Pushed(Delivery delivery, CompletableFuture<PollOutcome> outcome) {}

    /** @param pause how long the article pages of a feed are left alone after its turn */
    Rounds(Poll poll, Revisit revisit, Subscriptions subscriptions, Duration pause, InstantSource clock) {
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
    CompletableFuture<PollOutcome> deliver(FeedId feed, Delivery delivery) {
        var push = new Pushed(delivery, new CompletableFuture<>());
        pushed.computeIfAbsent(feed, _ -> new ConcurrentLinkedQueue<>()).add(push);
        return push.outcome();
    }

    /** When it is a feed's turn: at the beginning of time when it was never polled. */
    Instant next(FeedId feed, Territory territory) {
        return earlier(nextPoll(feed, territory), nextLook(feed, territory).orElse(Instant.MAX));
    }

    /** When it is its turn again, after it just was. */
    Instant nextAfterTurn(FeedId feed, Territory territory) {
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
    boolean turn(Feed feed, Territory territory) {
        Optional.ofNullable(pushed.remove(feed.id()))
                .ifPresent(all -> all.forEach(push -> take(push, feed, territory)));
        boolean asked = isPollDue(feed.id(), territory) && poll(feed, territory);
        if (!asked && isLookDue(feed.id(), territory)) {
            look(feed, territory);
        }
        return asked;
    }

    private boolean isPollDue(FeedId feed, Territory territory) {
        return curious.containsKey(feed) || !nextPoll(feed, territory).isAfter(clock.instant());
    }

    private boolean isLookDue(FeedId feed, Territory territory) {
        return nextLook(feed, territory)
                .filter(next -> !next.isAfter(clock.instant()))
                .isPresent();
    }

    private void take(Pushed push, Feed feed, Territory territory) {
        try {
            var outcome = poll.pushed(feed, territory, push.delivery());
            LOG.info("feed {} {}: pushed: {}", feed.id(), feed.url(), outcome.text());
            push.outcome().complete(outcome);
        } catch (RuntimeException e) {
            LOG.error("feed {} {}: push broke", feed.id(), feed.url(), e);
            push.outcome().completeExceptionally(e);
        }
    }

    private boolean poll(Feed feed, Territory territory) {
        var was = territory.stateOf(feed.id()).health().condition();
        var outcome = outcome(feed, territory);
        log(feed, outcome, was != territory.stateOf(feed.id()).health().condition());
        Optional.ofNullable(curious.remove(feed.id())).ifPresent(all -> all.forEach(each -> each.complete(outcome)));
        subscriptions.tend(feed, territory);
        return outcome instanceof PollOutcome.Throttled throttled && throttled.saidWhen();
    }

    /** A document that breaks us is a feed that fails, not a poller that stops. */
    private PollOutcome outcome(Feed feed, Territory territory) {
        try {
            return poll.poll(feed, territory);
        } catch (RuntimeException e) {
            LOG.error("feed {} {}: poll broke", feed.id(), feed.url(), e);
            return poll.broken(feed, territory, e);
        }
    }

    private void look(Feed feed, Territory territory) {
        try {
            int told = revisit.look(feed, territory);
            if (told > 0) {
                LOG.info("feed {} {}: {} changed on their pages", feed.id(), feed.url(), told);
            }
        } catch (RuntimeException e) {
            LOG.error("feed {} {}: look at article pages broke, and is given up", feed.id(), feed.url(), e);
            territory.remember(territory.stateOf(feed.id()).watching(Map.of()));
        }
    }

    private static void log(Feed feed, PollOutcome outcome, boolean changed) {
        switch (outcome) {
            case PollOutcome.Found _ -> LOG.info("feed {} {}: {}", feed.id(), feed.url(), outcome.text());
            case PollOutcome.Unchanged _ -> LOG.debug("feed {} {}: {}", feed.id(), feed.url(), outcome.text());
            case PollOutcome.NotWritten _ -> LOG.warn("feed {} {}: {}", feed.id(), feed.url(), outcome.text());
            case PollOutcome.Throttled _, PollOutcome.Gone _, PollOutcome.Failing _ -> {
                if (changed) {
                    LOG.warn("feed {} {}: {}: {}", feed.id(), feed.url(), outcome.word(), outcome.text());
                }
            }
        }
    }

    /** When a feed is to be polled: at the beginning of time when it never was. */
    static Instant nextPoll(FeedId feed, Territory territory) {
        var next = territory.stateOf(feed).health().nextPoll();
        return next == null ? Instant.EPOCH : next;
    }

    private static Optional<Instant> nextLook(FeedId feed, Territory territory) {
        return territory
                .feed(feed)
                .filter(Feed::articlePages)
                .flatMap(named -> territory.stateOf(feed).nextLook());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
