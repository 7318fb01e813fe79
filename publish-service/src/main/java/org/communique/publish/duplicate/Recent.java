package org.communique.publish.duplicate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.contracts.release.ReleaseId;

/**
 * What was written a moment ago and is not searchable yet: the same release often comes by two feeds at once.
 * Thread-safe.
 */
final class Recent {

    /** Longer than a refresh takes. */
    private static final Duration SPAN = Duration.ofSeconds(10);

    private static final int MOST = 4_000;

    private final InstantSource clock;
    /** The oldest first. */
    private final LinkedHashMap<ReleaseId, Seen> seen = new LinkedHashMap<>();

    Recent(InstantSource clock) {
        this.clock = clock;
    }

    private record Seen(Candidate candidate, Instant at) {}

    /** Those that have a key in common with some releases. */
    synchronized List<Candidate> like(Collection<Candidate> releases) {
        forget();
        var keys = releases.stream().flatMap(release -> release.keys().stream()).collect(Collectors.toSet());
        return seen.values().stream()
                .map(Seen::candidate)
                .filter(candidate -> candidate.keys().stream().anyMatch(keys::contains))
                .toList();
    }

    /** The same release in a newer version, where that was written a moment ago. */
    synchronized Candidate newest(Candidate indexed) {
        var recent = seen.get(indexed.id());
        return recent == null || recent.candidate.version().compareTo(indexed.version()) < 0
                ? indexed
                : recent.candidate;
    }

    synchronized void add(Collection<Candidate> candidates) {
        var now = clock.instant();
        candidates.forEach(candidate -> seen.putLast(candidate.id(), new Seen(newest(candidate), now)));
    }

    private void forget() {
        var oldest = clock.instant().minus(SPAN);
        while (!seen.isEmpty()
                && (seen.size() > MOST || seen.firstEntry().getValue().at.isBefore(oldest))) {
            seen.pollFirstEntry();
        }
    }
}
