package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.partition.OwnedPartitions;
import org.communique.ingest.partition.OwnershipListener;
import org.communique.ingest.schedule.PollIntervals;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.websub.HubNotification;
import org.communique.kit.failure.FailureReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the feeds of our territories polled, and their pages looked at, when they are due: each on a virtual thread, never
 * one feed twice at a time.
 */
public final class Poller implements OwnershipListener {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final Duration AFTER_A_BROKEN_TURN = Duration.ofMinutes(1);

    private final FeedTurn rounds;
    private final OwnedPartitions territories;
    private final PollIntervals pace;
    private final InstantSource clock;
    private final Semaphore permits;
    private final PollQueue schedule;
    private final MeterRegistry meters;

    /** @param concurrency polls at the same time */
    Poller(
            FeedTurn rounds,
            PollIntervals pace,
            OwnedPartitions territories,
            PollQueue schedule,
            InstantSource clock,
            int concurrency,
            MeterRegistry meters) {
        this.rounds = rounds;
        this.pace = pace;
        this.territories = territories;
        this.schedule = schedule;
        this.clock = clock;
        this.permits = new Semaphore(concurrency);
        this.meters = meters;
    }

    @Override
    public void opened(OwnedPartition territory) {
        territory.feeds().forEach(feed -> planFirst(feed, territory));
    }

    /** One feed that cannot be planned keeps no other from being polled. */
    private void planFirst(Feed feed, OwnedPartition territory) {
        try {
            var now = clock.instant();
            var next = rounds.next(feed.id(), territory);
            var overdue = next.isAfter(Instant.EPOCH) && next.isBefore(now);
            plan(feed, territory, overdue ? pace.afterTakingOver(feed, now) : next);
        } catch (RuntimeException | Error e) {
            LOG.error("feed not planned feed={} at={}: {}", feed.id(), FailureReason.place(e), FailureReason.of(e));
        }
    }

    @Override
    public void named(OwnedPartition territory, Feed feed) {
        plan(feed, territory, rounds.next(feed.id(), territory));
    }

    /**
     * Polls a feed at once, whenever it would be due.
     *
     * @return what comes of it; of the poll that is under way when there is one
     */
    public CompletableFuture<PollOutcome> now(FeedId feed, OwnedPartition territory) {
        var outcome = rounds.want(feed);
        planNow(feed, territory);
        return outcome;
    }

    /**
     * Takes in what the hub of a feed pushed, at once.
     *
     * @return what comes of it
     */
    public CompletableFuture<PollOutcome> push(FeedId feed, OwnedPartition territory, HubNotification delivery) {
        var outcome = rounds.deliver(feed, delivery);
        planNow(feed, territory);
        return outcome;
    }

    /** Starts the next poll that is due, or waits until one may be. */
    public void round() throws InterruptedException {
        permits.acquire();
        boolean started = false;
        try {
            var due = schedule.take(clock.instant());
            due.ifPresent(this::start);
            started = due.isPresent();
        } finally {
            if (!started) {
                permits.release();
            }
        }
        if (!started) {
            schedule.awaitChange(clock.instant());
        }
    }

    private void start(PollQueue.Due due) {
        try {
            Thread.ofVirtual().name("poll-" + due.feed()).start(() -> run(due));
        } catch (RuntimeException | Error e) {
            planLater(due);
            throw e;
        }
    }

    private void run(PollQueue.Due due) {
        try {
            if (due.at().isAfter(Instant.EPOCH)) {
                IngestMeters.LAG.record(meters, Duration.between(due.at(), clock.instant()));
            }
            due.territory()
                    .feed(due.feed())
                    .filter(_ -> due.territory().isOpen())
                    .ifPresent(feed -> turn(feed, due));
            again(due.feed());
        } catch (RuntimeException | Error e) {
            LOG.error("turn broken feed={} at={}: {}", due.feed(), FailureReason.place(e), FailureReason.of(e));
            LOG.debug("turn broken feed={}", due.feed(), e);
            planLater(due);
        } finally {
            permits.release();
        }
    }

    /** After a turn that did not end as turns do: not immediately, whatever is known of the feed. */
    private void planLater(PollQueue.Due due) {
        schedule.drop(due.feed());
        schedule.put(due.later(clock.instant().plus(AFTER_A_BROKEN_TURN)));
    }

    private void turn(Feed feed, PollQueue.Due due) {
        if (rounds.turn(feed, due.territory())) {
            var next = FeedTurn.nextPoll(feed.id(), due.territory());
            schedule.hold(due.address(), next, clock.instant());
        }
    }

    /** The territory may be another one by now, or somebody else's. */
    private void again(FeedId feed) {
        schedule.drop(feed);
        territories
                .of(feed)
                .ifPresent(territory -> territory
                        .feed(feed)
                        .ifPresent(named -> plan(named, territory, rounds.nextAfterTurn(feed, territory))));
    }

    private void plan(Feed feed, OwnedPartition territory, Instant next) {
        if (feed.isDisabled()) {
            schedule.forget(feed.id());
            return;
        }
        schedule.put(due(feed, territory, next));
    }

    private void planNow(FeedId feed, OwnedPartition territory) {
        territory.feed(feed).ifPresent(named -> schedule.putAnyway(due(named, territory, clock.instant())));
    }

    private static PollQueue.Due due(Feed feed, OwnedPartition territory, Instant at) {
        return new PollQueue.Due(at, feed.id(), territory.stateOf(feed.id()).address(feed), territory);
    }
}
