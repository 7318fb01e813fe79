package org.communique.publish.duplicate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;

/**
 * What was written a moment ago and is not searchable yet: the same release often comes by two feeds at once.
 * Thread-safe.
 */
final class Recent {

    /** Longer than a refresh takes. */
    private static final Duration SPAN = Duration.ofSeconds(10);

    private static final int MOST = 4_000;

    private final InstantSource clock;
    private final ArrayDeque<Seen> seen = new ArrayDeque<>();

    Recent(InstantSource clock) {
        this.clock = clock;
    }

    private record Seen(Candidate candidate, Instant at) {}

    synchronized List<Candidate> all() {
        var oldest = clock.instant().minus(SPAN);
        while (!seen.isEmpty() && (seen.size() > MOST || seen.getFirst().at.isBefore(oldest))) {
            seen.removeFirst();
        }
        return seen.stream().map(Seen::candidate).toList();
    }

    synchronized void add(Collection<Candidate> candidates) {
        var now = clock.instant();
        candidates.forEach(candidate -> seen.addLast(new Seen(candidate, now)));
    }
}
