package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.partition.OwnedPartitions;
import org.communique.ingest.partition.OwnershipListener;
import org.communique.ingest.schedule.PollIntervals;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.HostHold;
import org.communique.ingest.websub.HubNotification;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.trace.LogFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runner of the due tasks of all feeds of this instance: each on a virtual thread, never one feed twice at a time, and in
 * total at most {@code communique.ingest.poll.concurrency}. That is the total limit of polls; requests per host are limited by
 * the fetcher alone.
 */
public final class Poller implements OwnershipListener {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final Duration AFTER_A_BROKEN_TASK = Duration.ofMinutes(1);

    private final FeedTask task;
    private final OwnedPartitions partitions;
    private final PollIntervals intervals;
    private final InstantSource clock;
    private final Semaphore permits;
    private final PollQueue queue;
    private final MeterRegistry meters;

    /** @param concurrency the total limit of tasks at the same time */
    Poller(
            FeedTask task,
            PollIntervals intervals,
            OwnedPartitions partitions,
            PollQueue queue,
            InstantSource clock,
            int concurrency,
            MeterRegistry meters) {
        this.task = task;
        this.intervals = intervals;
        this.partitions = partitions;
        this.queue = queue;
        this.clock = clock;
        this.permits = new Semaphore(concurrency);
        this.meters = meters;
    }

    @Override
    public void onActive(OwnedPartition partition) {
        partition.feeds().forEach(feed -> holdAgain(feed, partition));
        partition.feeds().forEach(feed -> planFirst(feed, partition));
    }

    /** Holds the host of a feed for the pause that its server asked a former owner for. */
    private void holdAgain(Feed feed, OwnedPartition partition) {
        var state = partition.stateOf(feed.id());
        var until = state.health().heldUntil();
        if (until != null && until.isAfter(clock.instant())) {
            queue.hold(state.address(feed), hold(feed, state, until), clock.instant());
        }
    }

    private static HostHold hold(Feed feed, FeedState state, Instant until) {
        return new HostHold(until, feed.id(), String.valueOf(state.health().lastOutcome()));
    }

    /** Returns the pause for which another feed's server, of the same host, asked; empty when the feed is not held. */
    public Optional<HostHold> holdOf(Feed feed, OwnedPartition partition) {
        return queue.holdOf(partition.stateOf(feed.id()).address(feed), clock.instant())
                .filter(hold -> !hold.by().equals(feed.id()));
    }

    /** Plans the first task of a feed; a failure concerns this feed alone. */
    private void planFirst(Feed feed, OwnedPartition partition) {
        try {
            var now = clock.instant();
            var next = task.next(feed.id(), partition);
            var overdue = next.isAfter(Instant.EPOCH) && next.isBefore(now);
            plan(feed, partition, overdue ? intervals.afterAssignment(feed, now) : next);
        } catch (RuntimeException | Error e) {
            LOG.error("feed not planned feed={} at={}: {}", feed.id(), FailureReason.place(e), FailureReason.of(e));
        }
    }

    @Override
    public void onFeedChanged(OwnedPartition partition, Feed feed) {
        plan(feed, partition, task.next(feed.id(), partition));
    }

    /**
     * Polls a feed immediately, whenever it is due.
     *
     * @return the outcome; that of the current poll when there is one
     */
    public CompletableFuture<PollOutcome> pollNow(FeedId feed, OwnedPartition partition) {
        var outcome = task.requestPoll(feed);
        planNow(feed, partition);
        return outcome;
    }

    /**
     * Processes a hub's notification immediately.
     *
     * @return the outcome
     */
    public CompletableFuture<PollOutcome> push(FeedId feed, OwnedPartition partition, HubNotification notification) {
        var outcome = task.add(feed, notification);
        planNow(feed, partition);
        return outcome;
    }

    /** Starts the next due task, or waits until one may be due. */
    public void startNext() throws InterruptedException {
        permits.acquire();
        boolean started = false;
        try {
            var due = queue.take(clock.instant());
            due.ifPresent(this::start);
            started = due.isPresent();
        } finally {
            if (!started) {
                permits.release();
            }
        }
        if (!started) {
            queue.awaitChange(clock.instant());
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
                IngestMeters.POLL_DELAY.record(meters, Duration.between(due.at(), clock.instant()));
            }
            due.partition()
                    .feed(due.feed())
                    .filter(_ -> due.partition().isActive())
                    .ifPresent(feed -> runTask(feed, due));
            planNext(due.feed());
        } catch (RuntimeException | Error e) {
            LOG.error("task broken feed={} at={}: {}", due.feed(), FailureReason.place(e), FailureReason.of(e));
            LOG.debug("task broken feed={}", due.feed(), e);
            planLater(due);
        } finally {
            permits.release();
        }
    }

    /** Plans the next task after one that ended in an exception: not immediately, whatever the feed's state. */
    private void planLater(PollQueue.Due due) {
        queue.release(due.feed());
        queue.put(due.later(clock.instant().plus(AFTER_A_BROKEN_TASK)));
    }

    private void runTask(Feed feed, PollQueue.Due due) {
        if (LogFields.with(LogFields.FEED, feed.id().value(), () -> task.run(feed, due.partition()))) {
            var next = FeedTask.nextPoll(feed.id(), due.partition());
            queue.hold(due.address(), hold(feed, due.partition().stateOf(feed.id()), next), clock.instant());
        }
    }

    /** Plans the next task, unless the partition was revoked meanwhile. */
    private void planNext(FeedId feed) {
        queue.release(feed);
        partitions
                .of(feed)
                .ifPresent(partition -> partition
                        .feed(feed)
                        .ifPresent(registered -> plan(registered, partition, task.nextAfterRun(feed, partition))));
    }

    private void plan(Feed feed, OwnedPartition partition, Instant next) {
        if (feed.isDisabled()) {
            queue.remove(feed.id());
            return;
        }
        queue.put(due(feed, partition, next));
    }

    private void planNow(FeedId feed, OwnedPartition partition) {
        partition.feed(feed).ifPresent(registered -> queue.putDespiteHold(due(registered, partition, clock.instant())));
    }

    private static PollQueue.Due due(Feed feed, OwnedPartition partition, Instant at) {
        return new PollQueue.Due(at, feed.id(), partition.stateOf(feed.id()).address(feed), partition);
    }
}
