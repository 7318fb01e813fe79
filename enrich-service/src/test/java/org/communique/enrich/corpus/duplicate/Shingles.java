package org.communique.enrich.corpus.duplicate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.communique.enrich.text.word.WordTokenizer;

/** The runs of five words of a text. */
final class Shingles {

    private static final int WORDS = 5;

    /** One for each run, sorted, none twice. */
    private final int[] hashes;

    private Shingles(int[] hashes) {
        this.hashes = hashes;
    }

    static Shingles of(String text) {
        var words = WordTokenizer.lower(text);
        return new Shingles(IntStream.rangeClosed(0, words.size() - WORDS)
                .map(start -> words.subList(start, start + WORDS).hashCode())
                .sorted()
                .distinct()
                .toArray());
    }

    /** What both have, as a part of what either has. */
    double jaccard(Shingles other) {
        long both = Arrays.stream(hashes)
                .filter(hash -> Arrays.binarySearch(other.hashes, hash) >= 0)
                .count();
        long either = hashes.length + other.hashes.length - both;
        return either == 0 ? 0 : both / (double) either;
    }
}
