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
 * What was written a moment ago and is not searchable yet: the same release often comes by two feeds at once. Kept are two
 * spells: the one that goes on, and the one before it. Thread-safe.
 */
final class RecentReleases {

    /** Longer than a refresh takes. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final InstantSource clock;
    private Spell before;
    private Spell now;

    RecentReleases(InstantSource clock) {
        this.clock = clock;
        before = new Spell(clock.instant());
        now = new Spell(clock.instant());
    }

    /** Those that have a key in common with some releases. */
    synchronized List<DuplicateCandidate> like(Collection<DuplicateCandidate> releases) {
        turn();
        return Stream.concat(before.like(releases), now.like(releases)).toList();
    }

    /** The same release in a newer version, where that was written a moment ago. */
    synchronized DuplicateCandidate newest(DuplicateCandidate indexed) {
        return Stream.concat(before.find(indexed.id()).stream(), now.find(indexed.id()).stream())
                .filter(recent -> recent.version().compareTo(indexed.version()) >= 0)
                .max(Comparator.comparing(DuplicateCandidate::version))
                .orElse(indexed);
    }

    synchronized void add(Collection<DuplicateCandidate> candidates) {
        turn();
        candidates.forEach(candidate -> now.add(newest(candidate)));
    }

    private void turn() {
        var time = clock.instant();
        if (now.isFull() || now.begun.plus(LONGEST).isBefore(time)) {
            before = now;
            now = new Spell(time);
        }
    }

    /** Releases that were written one after the other. That none of them has a key, as is usual, is told by a filter. */
    private static final class Spell {

        private static final int MOST = 4_000;
        private static final int LOG_BITS = 20;

        private final Instant begun;
        private final BloomFilter keys = new BloomFilter(LOG_BITS);
        private final Map<ReleaseId, DuplicateCandidate> releases = new HashMap<>();

        Spell(Instant begun) {
            this.begun = begun;
        }

        boolean isFull() {
            return releases.size() >= MOST;
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
