package org.communique.enrich.repetition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.contracts.release.ReleaseId;

/**
 * Memory of the first and last paragraphs of the latest releases of each source: at most 10 MB. The source without a
 * release for the longest time is forgotten first. Thread-safe.
 *
 * <p>The answer for a release depends on the releases remembered before, never on the release itself: one that comes again
 * is not taken for a repetition of its own words.
 */
public final class RepeatedParagraphs {

    private static final int MOST_SOURCES = 2_000;
    private static final int LATEST = 20;
    private static final int ENOUGH = 4;

    private final Map<String, Deque<ReleaseEdges>> bySource = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<ReleaseEdges>> eldest) {
            return size() > MOST_SOURCES;
        }
    };

    /** Adds a release, in place of its earlier edges. */
    public synchronized void remember(ReleaseEdges edges) {
        var latest = bySource.computeIfAbsent(edges.source(), any -> new ArrayDeque<>(LATEST + 1));
        latest.removeIf(earlier -> earlier.release().equals(edges.release()));
        latest.addLast(edges);
        if (latest.size() > LATEST) {
            latest.removeFirst();
        }
    }

    /** Returns the hashes of paragraphs in at least four of the latest twenty releases of a source, this one aside. */
    public synchronized Set<Long> of(String source, ReleaseId release) {
        var latest = bySource.get(source);
        if (latest == null || latest.size() < ENOUGH) {
            return Set.of();
        }
        var counts = new HashMap<Long, Integer>();
        latest.stream()
                .filter(edges -> !edges.release().equals(release))
                .flatMap(edges -> edges.paragraphs().stream())
                .forEach(paragraph -> counts.merge(paragraph, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= ENOUGH)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
