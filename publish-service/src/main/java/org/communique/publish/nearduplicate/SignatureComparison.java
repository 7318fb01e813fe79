package org.communique.publish.nearduplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.contracts.release.ReleaseId;

/** Comparison of releases by their signatures. Not thread-safe. */
final class SignatureComparison {

    private final double threshold;
    private final Map<ReleaseId, DuplicateCandidate> newest = new HashMap<>();
    private final Map<Long, List<DuplicateCandidate>> byKey = new HashMap<>();

    /** @param threshold the share of bands to be equal */
    SignatureComparison(double threshold) {
        this.threshold = threshold;
    }

    /** Adds a release; of several revisions the newest counts. */
    void add(DuplicateCandidate candidate) {
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

    /** Returns the earliest release that another one nearly repeats and may link to. */
    Optional<ReleaseId> original(DuplicateCandidate later) {
        return neighbours(later)
                .filter(candidate -> candidate.mayBeLinkedFrom(later))
                .filter(candidate -> candidate.equals(newest.get(candidate.id())))
                .filter(candidate -> later.similarityTo(candidate) >= threshold)
                .min(DuplicateCandidate.EARLIEST_FIRST)
                .map(DuplicateCandidate::id);
    }

    /** Returns neighbours once for each shared key. */
    private Stream<DuplicateCandidate> neighbours(DuplicateCandidate release) {
        return release.keys().boxed().flatMap(key -> byKey.getOrDefault(key, List.of()).stream());
    }
}
