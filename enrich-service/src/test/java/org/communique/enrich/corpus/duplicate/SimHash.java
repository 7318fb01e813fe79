package org.communique.enrich.corpus.duplicate;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.communique.enrich.text.word.WordTokenizer;

/**
 * A yardstick for near duplicates: M. S. Charikar, <i>Similarity estimation techniques from rounding algorithms</i>, STOC
 * 2002; over pairs of words, near as of G. S. Manku et al., <i>Detecting near-duplicates for web crawling</i>, WWW 2007.
 *
 * @param bits 64, each the majority of that bit in the hashes of the pairs
 */
record SimHash(long bits) {

    private static final int MOST_DIFFERENT = 3;

    static SimHash of(String text) {
        var words = WordTokenizer.lower(text);
        long[] hashes = IntStream.range(1, words.size())
                .mapToLong(at ->
                        mixed(31L * words.get(at - 1).hashCode() + words.get(at).hashCode()))
                .toArray();
        return new SimHash(IntStream.range(0, Long.SIZE)
                .filter(bit ->
                        2 * LongStream.of(hashes).map(hash -> hash >>> bit & 1).sum() > hashes.length)
                .mapToLong(bit -> 1L << bit)
                .sum());
    }

    boolean isNear(SimHash other) {
        return Long.bitCount(bits ^ other.bits) <= MOST_DIFFERENT;
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long value) {
        long first = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }
}
