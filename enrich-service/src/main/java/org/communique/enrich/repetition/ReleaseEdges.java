package org.communique.enrich.repetition;

import java.util.Set;
import org.communique.contracts.release.ReleaseId;

/**
 * What may be learnt of a release about its source.
 *
 * @param source whose release it is
 * @param release the same release teaches once, however often it comes
 * @param paragraphs the fingerprints of those at its edges
 */
public record ReleaseEdges(String source, ReleaseId release, Set<Long> paragraphs) {

    /** Copies the set. */
    public ReleaseEdges {
        paragraphs = Set.copyOf(paragraphs);
    }

    /** Of the main text as it was read, with everything that repeats. */
    public static ReleaseEdges of(String source, ReleaseId release, String text) {
        return new ReleaseEdges(source, release, TextEdges.of(text).fingerprints());
    }
}
