package org.communique.publish.nearduplicate;

import org.communique.publish.document.ReleaseDocument;

/**
 * Tells, of many documents in turn, those that may have a neighbour from those that have none: most releases repeat
 * nothing, and need not be looked up. It remembers which keys were seen and which of them were seen again; that takes 16
 * MB, however many documents there are.
 *
 * <p>With a million documents about one in five passes that should not, with ten millions all do: that costs time and
 * never a link. A release that comes in several revisions is its own neighbour. Not thread-safe.
 */
public final class SharedKeyFilter {

    private static final int LOG_BITS = 26;

    private final BloomFilter seen = new BloomFilter(LOG_BITS);
    private final BloomFilter seenAgain = new BloomFilter(LOG_BITS);

    /** Another document. */
    public void add(ReleaseDocument document) {
        document.sketch().signature().keys().forEach(key -> (seen.mayContain(key) ? seenAgain : seen).add(key));
    }

    /** Whether this document, one of those that were added, may have something in common with another one of them. */
    public boolean mayHaveNeighbour(ReleaseDocument document) {
        return document.sketch().signature().keys().anyMatch(seenAgain::mayContain);
    }
}
