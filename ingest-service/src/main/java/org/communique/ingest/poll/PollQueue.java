package org.communique.ingest.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.schedule.HostLanes;
import org.communique.ingest.state.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * Which feed is due next among those whose lane has room. A feed is in here once, and not at all while it is being
 * polled. Within a lane, the one that waits longest is first. Every step takes logarithmic time. Safe for use by many
 * threads.
 */
final class PollQueue {

    /**
     * A feed to poll.
     *
     * @param address where it is asked for, which says in which lane it is
     * @param territory that it belongs to; when that is closed the feed is somebody else's
     */
    record Due(Instant at, FeedId feed, URI address, OwnedPartition territory) {

        /** The same at another time. */
        Due later(Instant other) {
            return new Due(other, feed, address, territory);
        }
    }

    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::at).thenComparing(due -> due.feed().value());

    private final HostLanes lanes;
    private final Map<String, Lane> byName = new HashMap<>();
    private final Map<FeedId, Due> waiting = new HashMap<>();
    private final Map<FeedId, String> underWay = new HashMap<>();
    private final Map<String, Instant> held = new HashMap<>();
    /** The first of each lane that has room. */
    private final TreeSet<Due> offered = new TreeSet<>(ORDER);

    PollQueue(HostLanes lanes) {
        this.lanes = lanes;
    }

    /**
     * A feed is to be polled at a time, or when its lane is held no longer, instead of any other time; ignored while it is
     * being polled.
     */
    synchronized void put(Due due) {
        var until = held.getOrDefault(lanes.of().apply(due.address()), Instant.MIN);
        putAnyway(due.at().isBefore(until) ? due.later(until) : due);
    }

    /** The same, even though its lane is held. */
    synchronized void putAnyway(Due due) {
        if (underWay.containsKey(due.feed())) {
            return;
        }
        forget(due.feed());
        waiting.put(due.feed(), due);
        change(lanes.of().apply(due.address()), lane -> lane.queue.add(due));
        notifyAll();
    }

    /** No feed of a lane is to be polled before a time: the server that all of them are on asked for that. */
    synchronized void hold(URI address, Instant until, Instant now) {
        held.values().removeIf(end -> !end.isAfter(now));
        var name = lanes.of().apply(address);
        held.merge(name, until, (one, other) -> one.isAfter(other) ? one : other);
        var lane = byName.get(name);
        if (lane != null) {
            List.copyOf(lane.queue).forEach(this::put);
        }
    }

    /** A feed is not to be polled any more, unless it is put here again; ignored while it is being polled. */
    synchronized void forget(FeedId feed) {
        var due = waiting.remove(feed);
        if (due != null) {
            change(lanes.of().apply(due.address()), lane -> lane.queue.remove(due));
        }
    }

    /** A feed is no longer being polled. */
    synchronized void drop(FeedId feed) {
        var name = underWay.remove(feed);
        if (name != null) {
            change(name, lane -> lane.underWay--);
            notifyAll();
        }
    }

    /** The first feed that is due and in a lane with room, taken out and under way from now on; empty when none is. */
    synchronized Optional<Due> take(Instant now) {
        if (offered.isEmpty() || offered.first().at().isAfter(now)) {
            return Optional.empty();
        }
        var first = offered.first();
        var name = lanes.of().apply(first.address());
        waiting.remove(first.feed());
        underWay.put(first.feed(), name);
        change(name, lane -> {
            lane.queue.remove(first);
            lane.underWay++;
        });
        return Optional.of(first);
    }

    /** Waits until a feed may be due, or the order changed; a minute at most. */
    @SuppressWarnings("WaitNotInLoop") // whoever waits looks again, whatever woke it
    synchronized void awaitChange(Instant now) throws InterruptedException {
        var longest = Duration.ofMinutes(1);
        var wait = offered.isEmpty()
                ? longest
                : Duration.between(now, offered.first().at());
        wait(Math.clamp(wait.toMillis(), 1, longest.toMillis()));
    }

    private void change(String name, Consumer<Lane> change) {
        var lane = byName.computeIfAbsent(name, _ -> new Lane());
        if (lane.offer != null) {
            offered.remove(lane.offer);
        }
        change.accept(lane);
        lane.offer = lane.underWay < lanes.width() && !lane.queue.isEmpty() ? lane.queue.first() : null;
        if (lane.offer != null) {
            offered.add(lane.offer);
        }
        if (lane.underWay == 0 && lane.queue.isEmpty()) {
            byName.remove(name);
        }
    }

    private static final class Lane {
        private final TreeSet<Due> queue = new TreeSet<>(ORDER);
        private int underWay;
        private @Nullable Due offer;
    }
}
