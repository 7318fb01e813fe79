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
 * Remembers what the latest releases of each source begin and end with, in memory: at most 10 MB. Sources that have not
 * been heard of for longest are forgotten. Thread-safe.
 *
 * <p>What it says of a release depends on the releases that were learnt before, never on the release itself: one that
 * comes again is not taken for a repetition of its own words.
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

    /** Remembers; in place of what the release taught before. */
    public synchronized void learn(ReleaseEdges lesson) {
        var lessons = bySource.computeIfAbsent(lesson.source(), any -> new ArrayDeque<>(LATEST + 1));
        lessons.removeIf(earlier -> earlier.release().equals(lesson.release()));
        lessons.addLast(lesson);
        if (lessons.size() > LATEST) {
            lessons.removeFirst();
        }
    }

    /** The fingerprints of paragraphs that at least four of the latest twenty releases of the source have, this one aside. */
    public synchronized Set<Long> of(String source, ReleaseId release) {
        var lessons = bySource.get(source);
        if (lessons == null || lessons.size() < ENOUGH) {
            return Set.of();
        }
        var counts = new HashMap<Long, Integer>();
        lessons.stream()
                .filter(lesson -> !lesson.release().equals(release))
                .flatMap(lesson -> lesson.paragraphs().stream())
                .forEach(paragraph -> counts.merge(paragraph, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= ENOUGH)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
