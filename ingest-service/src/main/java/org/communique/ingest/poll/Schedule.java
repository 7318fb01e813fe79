package org.communique.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.communique.ingest.feed.FeedId;
import org.communique.ingest.ownership.Territory;

/**
 * Which feed is due next. A feed is in here once, and not at all while it is being polled. Safe for use by many
 * threads.
 */
final class Schedule {

    /**
     * A feed to poll.
     *
     * @param territory that it belongs to; when that is closed the feed is somebody else's
     */
    record Due(Instant at, FeedId feed, Territory territory) {}

    private final PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final Map<FeedId, Due> waiting = new HashMap<>();
    private final Set<FeedId> underWay = new HashSet<>();

    /** A feed is to be polled at a time, instead of any other time; ignored while it is being polled. */
    synchronized void put(Due due) {
        if (underWay.contains(due.feed())) {
            return;
        }
        var last = waiting.put(due.feed(), due);
        if (last != null) {
            queue.remove(last);
        }
        queue.add(due);
        notifyAll();
    }

    /** A feed that was being polled is to be polled again at a time. */
    synchronized void done(Due next) {
        underWay.remove(next.feed());
        put(next);
    }

    /** A feed that was being polled is not to be polled any more. */
    synchronized void drop(FeedId feed) {
        underWay.remove(feed);
    }

    /** The first feed that is due, taken out and under way from now on; empty when none is. */
    synchronized Optional<Due> take(Instant now) {
        var first = queue.peek();
        if (first == null || first.at().isAfter(now)) {
            return Optional.empty();
        }
        queue.remove();
        waiting.remove(first.feed());
        underWay.add(first.feed());
        return Optional.of(first);
    }

    /** Waits until a feed may be due, or the order changed; a minute at most. */
    @SuppressWarnings("WaitNotInLoop") // whoever waits looks again, whatever woke it
    synchronized void awaitChange(Instant now) throws InterruptedException {
        var first = queue.peek();
        var wait = first == null ? Duration.ofMinutes(1) : Duration.between(now, first.at());
        wait(Math.clamp(wait.toMillis(), 1, Duration.ofMinutes(1).toMillis()));
    }
}
