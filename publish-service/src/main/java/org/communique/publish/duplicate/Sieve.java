package org.communique.publish.duplicate;

import org.communique.publish.document.Document;

/**
 * Tells, of many documents in turn, those that may have a neighbour from those that have none: most releases repeat
 * nothing, and need not be looked up. Two Bloom filters (Bloom: Space/Time Trade-offs in Hash Coding with Allowable
 * Errors, 1970), of the keys that were seen and of those that were seen again; 16 MB, however many documents there are.
 *
 * <p>With a million documents about one in five passes that should not, with ten millions all do: that costs time and
 * never a link. A release that comes in several revisions is its own neighbour. Not thread-safe.
 */
public final class Sieve {

    private static final int LOG_BITS = 26;
    private static final int LOG_BITS_PER_WORD = 6;
    private static final int PROBES = 4;

    private final long[] seen = new long[1 << (LOG_BITS - LOG_BITS_PER_WORD)];
    private final long[] seenAgain = new long[1 << (LOG_BITS - LOG_BITS_PER_WORD)];

    /** Another document. */
    public void add(Document document) {
        for (var key : Candidate.keys(document.sketch())) {
            long hash = hash(key);
            if (contains(seen, hash)) {
                add(seenAgain, hash);
            } else {
                add(seen, hash);
            }
        }
    }

    /** Whether this document, one of those that were added, may have something in common with another one of them. */
    public boolean mayHaveNeighbour(Document document) {
        return Candidate.keys(document.sketch()).stream().anyMatch(key -> contains(seenAgain, hash(key)));
    }

    /** FNV-1a of 64 bits, stirred by MurmurHash3's finalizer: the low bits of a short text are not spread by the first. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    private static void add(long[] filter, long hash) {
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(hash, probe);
            filter[bit >>> LOG_BITS_PER_WORD] |= 1L << bit;
        }
    }

    private static boolean contains(long[] filter, long hash) {
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(hash, probe);
            if ((filter[bit >>> LOG_BITS_PER_WORD] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Two hashes make all others (Kirsch, Mitzenmacher: Less Hashing, Same Performance, 2006). */
    private static int bit(long hash, int probe) {
        return ((int) hash + probe * (int) (hash >>> Integer.SIZE)) >>> (Integer.SIZE - LOG_BITS);
    }
}
