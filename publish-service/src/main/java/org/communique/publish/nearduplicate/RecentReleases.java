package org.communique.publish.nearduplicate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.contracts.release.ReleaseId;

/**
 * Releases written a moment ago, not searchable yet: the same release often comes by two feeds concurrently. It keeps two
 * windows: the current one and the one before. Thread-safe.
 */
final class RecentReleases {

    /** Length of a window, above the time of a refresh. */
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final InstantSource clock;
    private Window before;
    private Window current;

    RecentReleases(InstantSource clock) {
        this.clock = clock;
        before = new Window(clock.instant());
        current = new Window(clock.instant());
    }

    /** Returns the candidates that share a key with some releases. */
    synchronized List<DuplicateCandidate> like(Collection<DuplicateCandidate> releases) {
        rotate();
        return Stream.concat(before.like(releases), current.like(releases)).toList();
    }

    /** Returns the newer version of a release, where it was written a moment ago. */
    synchronized DuplicateCandidate newest(DuplicateCandidate indexed) {
        return Stream.concat(before.find(indexed.id()).stream(), current.find(indexed.id()).stream())
                .filter(recent -> recent.version().compareTo(indexed.version()) >= 0)
                .max(Comparator.comparing(DuplicateCandidate::version))
                .orElse(indexed);
    }

    synchronized void add(Collection<DuplicateCandidate> candidates) {
        rotate();
        candidates.forEach(candidate -> current.add(newest(candidate)));
    }

    private void rotate() {
        var time = clock.instant();
        if (current.isFull() || current.begun.plus(WINDOW).isBefore(time)) {
            before = current;
            current = new Window(time);
        }
    }

    /** Releases of a stretch of time. A filter answers for the usual key, which none of them has. */
    private static final class Window {

        private static final int MAX_RELEASES = 4_000;
        private static final int LOG_BITS = 20;

        private final Instant begun;
        private final BloomFilter keys = new BloomFilter(LOG_BITS);
        private final Map<ReleaseId, DuplicateCandidate> releases = new HashMap<>();

        Window(Instant begun) {
            this.begun = begun;
        }

        boolean isFull() {
            return releases.size() >= MAX_RELEASES;
        }

        void add(DuplicateCandidate candidate) {
            releases.put(candidate.id(), candidate);
            candidate.keys().forEach(keys::add);
        }

        Optional<DuplicateCandidate> find(ReleaseId id) {
            return Optional.ofNullable(releases.get(id));
        }

        Stream<DuplicateCandidate> like(Collection<DuplicateCandidate> others) {
            var shared = others.stream()
                    .flatMapToLong(DuplicateCandidate::keys)
                    .filter(keys::mayContain)
                    .boxed()
                    .collect(Collectors.toSet());
            return shared.isEmpty()
                    ? Stream.empty()
                    : releases.values().stream()
                            .filter(candidate -> candidate.keys().anyMatch(shared::contains));
        }
    }
}
