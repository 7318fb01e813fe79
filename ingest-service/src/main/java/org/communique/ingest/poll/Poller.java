package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
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
import org.communique.ingest.meters.IngestMeters;
import org.communique.ingest.ownership.Territories;
import org.communique.ingest.ownership.Territory;
import org.communique.ingest.ownership.TerritoryListener;
import org.communique.ingest.pace.Pace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds of our territories when they are due, each on a virtual thread, never one feed twice at a time.
 */
public final class Poller implements TerritoryListener, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final Poll poll;
    private final Territories territories;
    private final Pace pace;
    private final InstantSource clock;
    private final Semaphore permits;
    private final Schedule schedule;
    private final MeterRegistry meters;
    private final Map<FeedId, List<CompletableFuture<PollOutcome>>> curious = new ConcurrentHashMap<>();

    /** @param concurrency polls at the same time */
    Poller(
            Poll poll,
            Pace pace,
            Territories territories,
            Schedule schedule,
            InstantSource clock,
            int concurrency,
            MeterRegistry meters) {
        this.poll = poll;
        this.pace = pace;
        this.territories = territories;
        this.schedule = schedule;
        this.clock = clock;
        this.permits = new Semaphore(concurrency);
        this.meters = meters;
    }

    @Override
    public void opened(Territory territory) {
        var now = clock.instant();
        for (var feed : territory.feeds()) {
            var next = territory.stateOf(feed.id()).health().nextPoll();
            var overdue = next != null && next.isBefore(now);
            plan(feed, territory, overdue ? pace.afterTakingOver(feed, now) : next);
        }
    }

    @Override
    public void named(Territory territory, Feed feed) {
        plan(feed, territory, next(feed.id(), territory));
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
        territory.feed(feed).ifPresent(named -> schedule.put(due(named, territory, clock.instant())));
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
        if (due.at().isAfter(Instant.EPOCH)) {
            IngestMeters.LAG.time(meters, Duration.between(due.at(), clock.instant()));
        }
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
        log(feed, outcome, was != territory.stateOf(feed.id()).health().condition());
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

    /** The territory may be another one by now, or somebody else's. */
    private void again(FeedId feed) {
        schedule.drop(feed);
        territories
                .of(feed)
                .ifPresent(territory ->
                        territory.feed(feed).ifPresent(named -> plan(named, territory, next(feed, territory))));
    }

    private void plan(Feed feed, Territory territory, @Nullable Instant next) {
        if (feed.isDisabled()) {
            schedule.forget(feed.id());
            return;
        }
        schedule.put(due(feed, territory, next == null ? Instant.EPOCH : next));
    }

    private static @Nullable Instant next(FeedId feed, Territory territory) {
        return territory.stateOf(feed).health().nextPoll();
    }

    private static Schedule.Due due(Feed feed, Territory territory, Instant at) {
        return new Schedule.Due(at, feed.id(), territory.stateOf(feed.id()).address(feed), territory);
    }
}
