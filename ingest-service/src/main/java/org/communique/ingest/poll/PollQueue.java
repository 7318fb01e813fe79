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
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.HostHold;
import org.jspecify.annotations.Nullable;

/**
 * Queue of feeds by due time, among the lanes with room. A feed is in it once, and not at all while its task runs. Within
 * a lane the longest waiting feed is first. Every step takes logarithmic time. Safe for use by many threads.
 */
final class PollQueue {

    /**
     * A feed with a due task.
     *
     * @param address its URL, which decides the lane
     * @param partition its partition; when that is closed, another instance owns the feed
     */
    record Due(Instant at, FeedId feed, URI address, OwnedPartition partition) {

        /** Returns the same task at another time. */
        Due later(Instant other) {
            return new Due(other, feed, address, partition);
        }
    }

    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::at).thenComparing(due -> due.feed().value());

    private final HostLanes lanes;
    private final Map<String, Lane> byName = new HashMap<>();
    private final Map<FeedId, Due> waiting = new HashMap<>();
    private final Map<FeedId, String> running = new HashMap<>();
    private final Map<String, HostHold> held = new HashMap<>();
    /** The first feed of each lane with room. */
    private final TreeSet<Due> offered = new TreeSet<>(ORDER);

    PollQueue(HostLanes lanes) {
        this.lanes = lanes;
    }

    /**
     * Plans a feed, instead of any other time; at the end of a hold of its lane if that is later. Ignored while its task
     * runs.
     */
    synchronized void put(Due due) {
        var hold = held.get(lanes.lane().apply(due.address()));
        putDespiteHold(hold != null && due.at().isBefore(hold.until()) ? due.later(hold.until()) : due);
    }

    /** Plans a feed even in a lane on hold. */
    synchronized void putDespiteHold(Due due) {
        if (running.containsKey(due.feed())) {
            return;
        }
        remove(due.feed());
        waiting.put(due.feed(), due);
        change(lanes.lane().apply(due.address()), lane -> lane.queue.add(due));
        notifyAll();
    }

    /** Returns the hold of the lane of a URL; empty without one. */
    synchronized Optional<HostHold> holdOf(URI address, Instant now) {
        return Optional.ofNullable(held.get(lanes.lane().apply(address)))
                .filter(hold -> hold.until().isAfter(now));
    }

    /** Holds the lane of a URL, at the request of the server of its feeds; of two holds the longer one counts. */
    synchronized void hold(URI address, HostHold hold, Instant now) {
        held.values().removeIf(each -> !each.until().isAfter(now));
        var name = lanes.lane().apply(address);
        held.merge(name, hold, (one, other) -> one.until().isAfter(other.until()) ? one : other);
        var lane = byName.get(name);
        if (lane != null) {
            List.copyOf(lane.queue).forEach(this::put);
        }
    }

    /** Removes a feed; ignored while its task runs. */
    synchronized void remove(FeedId feed) {
        var due = waiting.remove(feed);
        if (due != null) {
            change(lanes.lane().apply(due.address()), lane -> lane.queue.remove(due));
        }
    }

    /** Ends the task of a feed, which leaves room in its lane. */
    synchronized void release(FeedId feed) {
        var name = running.remove(feed);
        if (name != null) {
            change(name, lane -> lane.running--);
            notifyAll();
        }
    }

    /** Removes the first due feed in a lane with room, whose task runs from now on; empty without one. */
    synchronized Optional<Due> take(Instant now) {
        if (offered.isEmpty() || offered.first().at().isAfter(now)) {
            return Optional.empty();
        }
        var first = offered.first();
        var name = lanes.lane().apply(first.address());
        waiting.remove(first.feed());
        running.put(first.feed(), name);
        change(name, lane -> {
            lane.queue.remove(first);
            lane.running++;
        });
        return Optional.of(first);
    }

    /** Waits until a feed may be due, or the order changes; a minute at most. */
    @SuppressWarnings("WaitNotInLoop") // the caller tries again, whatever ended the wait
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
        lane.offer = lane.running < lanes.width() && !lane.queue.isEmpty() ? lane.queue.first() : null;
        if (lane.offer != null) {
            offered.add(lane.offer);
        }
        if (lane.running == 0 && lane.queue.isEmpty()) {
            byName.remove(name);
        }
    }

    private static final class Lane {
        private final TreeSet<Due> queue = new TreeSet<>(ORDER);
        private int running;
        private @Nullable Due offer;
    }
}
