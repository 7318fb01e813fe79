package org.communique.publish.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communique.contracts.release.ReleaseId;

/** Releases side by side, found by the first of their bands. Not thread-safe. */
final class Comparison {

    private final double share;
    private final Map<ReleaseId, Candidate> newest = new HashMap<>();
    private final Map<String, List<Candidate>> byKey = new HashMap<>();

    /** @param share which part of the bands must be equal */
    Comparison(double share) {
        this.share = share;
    }

    /** Adds a release; of several revisions the newest counts. */
    void add(Candidate candidate) {
        var known = newest.get(candidate.id());
        if (known != null && known.version().compareTo(candidate.version()) >= 0) {
            return;
        }
        newest.put(candidate.id(), candidate);
        candidate
                .keys()
                .forEach(key ->
                        byKey.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(candidate));
    }

    /** The earliest release that another one nearly repeats and may point at. */
    Optional<ReleaseId> original(Candidate later) {
        return neighbours(later).stream()
                .filter(candidate -> candidate.equals(newest.get(candidate.id())))
                .filter(candidate -> candidate.mayBeLinkedFrom(later))
                .filter(candidate ->
                        candidate.equalBands(later) >= share * later.bands().size())
                .min(Candidate.EARLIEST_FIRST)
                .map(Candidate::id);
    }

    private Set<Candidate> neighbours(Candidate release) {
        var neighbours = new HashSet<Candidate>();
        release.keys().forEach(key -> neighbours.addAll(byKey.getOrDefault(key, List.of())));
        return neighbours;
    }
}
