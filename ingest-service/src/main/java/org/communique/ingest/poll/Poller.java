package org.communique.ingest.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.communique.ingest.feed.Feed;
import org.communique.ingest.feed.FeedId;
import org.communique.ingest.ownership.Territories;
import org.communique.ingest.ownership.Territory;
import org.communique.ingest.ownership.TerritoryListener;
import org.communique.ingest.state.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds of our territories when they are due, each on a virtual thread, never one feed twice at a time.
 */
public final class Poller implements TerritoryListener, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final Poll poll;
    private final Territories territories;
    private final InstantSource clock;
    private final Semaphore permits;
    private final Schedule schedule = new Schedule();
    private final Map<FeedId, List<CompletableFuture<PollOutcome>>> curious = new ConcurrentHashMap<>();

    /** @param concurrency polls at the same time */
    public Poller(Poll poll, Territories territories, InstantSource clock, int concurrency) {
        this.poll = poll;
        this.territories = territories;
        this.clock = clock;
        this.permits = new Semaphore(concurrency);
    }

    @Override
    public void opened(Territory territory) {
        territory.feeds().forEach(feed -> schedule.put(due(feed.id(), territory)));
    }

    @Override
    public void named(Territory territory, Feed feed) {
        schedule.put(due(feed.id(), territory));
    }

    /**
     * Polls a feed at once, whenever it would be due.
     *
     * @return what comes of it; of the poll that is under way when there is one
     */
    public CompletableFuture<PollOutcome> now(FeedId feed, Territory territory) {
        var outcome = new CompletableFuture<PollOutcome>();
        curious.compute(feed, (_, others) -> {
            var all = new ArrayList<>(others == null ? List.of() : others);
            all.add(outcome);
            return all;
        });
        schedule.put(new Schedule.Due(clock.instant(), feed, territory));
        return outcome;
    }

    /** Polls until interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                permits.acquire();
                var due = schedule.take(clock.instant());
                due.ifPresentOrElse(this::start, permits::release);
                if (due.isEmpty()) {
                    schedule.awaitChange(clock.instant());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(Schedule.Due due) {
        Thread.ofVirtual().name("poll-" + due.feed()).start(() -> {
            try {
                due.territory().feed(due.feed()).ifPresent(feed -> poll(feed, due.territory()));
            } finally {
                again(due.feed());
                permits.release();
            }
        });
    }

    private void poll(Feed feed, Territory territory) {
        if (!territory.isOpen()) {
            return;
        }
        var was = territory.stateOf(feed.id()).health().condition();
        var outcome = outcome(feed, territory);
        log(feed, outcome, was);
        Optional.ofNullable(curious.remove(feed.id())).ifPresent(all -> all.forEach(each -> each.complete(outcome)));
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

    private static void log(Feed feed, PollOutcome outcome, Condition was) {
        switch (outcome) {
            case PollOutcome.Found _ -> LOG.info("feed {} {}: {}", feed.id(), feed.url(), outcome.text());
            case PollOutcome.Unchanged _ -> LOG.debug("feed {} {}: {}", feed.id(), feed.url(), outcome.text());
            case PollOutcome.NotWritten _ -> LOG.warn("feed {} {}: {}", feed.id(), feed.url(), outcome.text());
            case PollOutcome.Throttled _, PollOutcome.Gone _, PollOutcome.Failing _ -> {
                if (was != outcome.condition()) {
                    LOG.warn("feed {} {}: {}: {}", feed.id(), feed.url(), outcome.word(), outcome.text());
                }
            }
        }
    }

    /** The territory may be another one by now, or somebody else's. */
    private void again(FeedId feed) {
        territories
                .of(feed)
                .ifPresentOrElse(territory -> schedule.done(due(feed, territory)), () -> schedule.drop(feed));
    }

    private Schedule.Due due(FeedId feed, Territory territory) {
        var next = territory.stateOf(feed).health().nextPoll();
        return new Schedule.Due(next == null ? Instant.MIN : next, feed, territory);
    }
}
