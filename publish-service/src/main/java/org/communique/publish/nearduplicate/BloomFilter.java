package org.communique.publish.nearduplicate;

/**
 * Set of numbers in little memory: an added number is always found, and seldom another (Bloom: Space/Time Trade-offs in Hash
 * Coding with Allowable Errors, 1970). Kept by hand: no library on the class path has one. Not
 * thread-safe.
 */
final class BloomFilter {

    private static final int LOG_BITS_PER_WORD = 6;
    private static final int PROBES = 4;

    private final int logBits;
    private final long[] words;

    /**
     * An empty filter. With 25 bits for each added number, one in two thousand others is found by mistake; with 8 bits, one in
     * forty.
     *
     * @param logBits the number of bits, as a power of two: from 6 to 31
     */
    BloomFilter(int logBits) {
        this.logBits = logBits;
        words = new long[1 << (logBits - LOG_BITS_PER_WORD)];
    }

    /** Adds a number with evenly spread bits, such as a hash. */
    void add(long hash) {
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(hash, probe);
            words[bit >>> LOG_BITS_PER_WORD] |= 1L << bit;
        }
    }

    /** Returns whether a number may have been added. */
    boolean mayContain(long hash) {
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(hash, probe);
            if ((words[bit >>> LOG_BITS_PER_WORD] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Two hashes make all others (Kirsch, Mitzenmacher: Less Hashing, Same Performance, 2006). */
    private int bit(long hash, int probe) {
        return ((int) hash + probe * (int) (hash >>> Integer.SIZE)) >>> (Integer.SIZE - logBits);
    }
}
