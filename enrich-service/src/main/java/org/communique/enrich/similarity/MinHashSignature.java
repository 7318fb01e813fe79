package org.communique.enrich.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.communique.enrich.text.word.WordTokenizer;

/**
 * MinHash signature of a text: the more similar two texts, the more bands they share.
 *
 * <p>MinHash (Broder, On the resemblance and containment of documents, 1997) over shingles of five words, cut into
 * bands for searching (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4): texts of Jaccard similarity s
 * have a band of four rows in common with probability s⁴, that is 41 % at 0.8, 6 % at 0.5.
 *
 * @param bands {@code <band>:<hash>}, such as {@code 7:0c12ab9e}; none for a text too short to compare
 */
public record MinHashSignature(List<String> bands) {

    private static final int SHINGLE_WORDS = 5;
    private static final int MIN_SHINGLES = 20;
    private static final int BANDS = 32;
    private static final int ROWS = 4;
    /** One mask for each row; a change makes signatures incomparable with older ones. */
    private static final long[] MASKS =
            new SplittableRandom(19971107).longs(BANDS * ROWS).toArray();

    /** Copies the list. */
    public MinHashSignature {
        bands = List.copyOf(bands);
    }

    /** Computes the signature of a text. Case, punctuation and the order of distant parts do not count. */
    public static MinHashSignature of(String text) {
        long[] shingles = shingles(WordTokenizer.lower(text));
        return new MinHashSignature(shingles.length < MIN_SHINGLES ? List.of() : bands(minima(shingles)));
    }

    private static long[] shingles(List<String> words) {
        long[] hashes = words.stream().mapToLong(MinHashSignature::hash).toArray();
        return IntStream.rangeClosed(0, hashes.length - SHINGLE_WORDS)
                .mapToLong(start -> shingle(hashes, start))
                .distinct()
                .toArray();
    }

    private static long shingle(long[] words, int start) {
        long hash = 0;
        for (int i = start; i < start + SHINGLE_WORDS; i++) {
            hash = mix(hash + words[i]);
        }
        return hash;
    }

    private static long[] minima(long[] shingles) {
        long[] minima = new long[MASKS.length];
        Arrays.fill(minima, Long.MAX_VALUE);
        for (long shingle : shingles) {
            for (int row = 0; row < minima.length; row++) {
                minima[row] = Math.min(minima[row], mix(shingle ^ MASKS[row]));
            }
        }
        return minima;
    }

    private static List<String> bands(long[] minima) {
        return IntStream.range(0, BANDS)
                .mapToObj(band -> "%d:%08x".formatted(band, band(minima, band)))
                .toList();
    }

    private static int band(long[] minima, int band) {
        long hash = 0;
        for (int row = band * ROWS; row < (band + 1) * ROWS; row++) {
            hash = mix(hash + minima[row]);
        }
        return (int) (hash >>> Integer.SIZE);
    }

    /** FNV-1a, in 64 bits. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64: every bit depends on every other. */
    private static long mix(long value) {
        long first = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }
}
