package org.communique.publish.nearduplicate;

import org.communique.publish.document.ReleaseDocument;

/**
 * Filter for documents with a key in common with another: most releases repeat nothing and need no search. It keeps the keys
 * seen once and those seen again, in 16 MB for any number of documents.
 *
 * <p>With a million documents about one in five passes by mistake, with ten millions all do: that costs time and never a
 * link. A release in several revisions is its own neighbour. Not thread-safe.
 */
public final class SharedKeyFilter {

    private static final int LOG_BITS = 26;

    private final BloomFilter seen = new BloomFilter(LOG_BITS);
    private final BloomFilter seenAgain = new BloomFilter(LOG_BITS);

    /** Adds the keys of a document. */
    public void add(ReleaseDocument document) {
        document.duplicateKeys().signature().keys().forEach(key -> (seen.mayContain(key) ? seenAgain : seen).add(key));
    }

    /** Returns whether an added document may share a key with another one. */
    public boolean mayHaveNeighbour(ReleaseDocument document) {
        return document.duplicateKeys().signature().keys().anyMatch(seenAgain::mayContain);
    }
}
