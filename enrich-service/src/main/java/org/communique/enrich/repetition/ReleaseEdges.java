package org.communique.enrich.repetition;

import java.util.Set;
import org.communique.contracts.release.ReleaseId;

/**
 * First and last paragraphs of a release, as hashes.
 *
 * @param source publisher of the release
 * @param release its id; the memory has each release once
 * @param paragraphs their hashes
 */
public record ReleaseEdges(String source, ReleaseId release, Set<Long> paragraphs) {

    /** Copies the set. */
    public ReleaseEdges {
        paragraphs = Set.copyOf(paragraphs);
    }

    /** Returns the edges of the main text as it was read, repetitions included. */
    public static ReleaseEdges of(String source, ReleaseId release, String text) {
        return new ReleaseEdges(source, release, TextEdges.of(text).hashes());
    }
}
