package org.communique.enrich.keyphrase;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.enrich.text.word.Word;
import org.communique.enrich.text.word.WordTokenizer;

/**
 * Candidate for a keyphrase, all its inflected forms together.
 *
 * @param text the form for display
 * @param stems of its words, in order
 * @param mentions number of its occurrences
 * @param first number of the first word of its first occurrence
 * @param isNoun whether it occurs in the position of a noun at least once; repeated phrases of several words do
 */
record KeyphraseCandidate(String text, List<String> stems, int mentions, int first, boolean isNoun) {

    private static final int LONG_STEM_LENGTH = 5;

    /**
     * Returns this candidate with one more occurrence. Keeps the first form, unless a lower-case one replaces it, as
     * the capital may be that of a sentence's start.
     */
    KeyphraseCandidate plus(KeyphraseCandidate occurrence) {
        boolean lowerCase = Character.isLowerCase(occurrence.text.codePointAt(0));
        return new KeyphraseCandidate(
                lowerCase ? occurrence.text : text,
                stems,
                mentions + 1,
                first,
                isNoun || occurrence.isNoun || stems.size() > 1);
    }

    /** Returns the stems of the shorter phrases in it. */
    Stream<List<String>> parts() {
        int size = stems.size();
        return IntStream.range(1, size)
                .boxed()
                .flatMap(length ->
                        IntStream.rangeClosed(0, size - length).mapToObj(from -> stems.subList(from, from + length)));
    }

    /** Returns the number of letters and digits. */
    long letters() {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Tells whether all its words begin with a capital letter. */
    boolean isName() {
        return WordTokenizer.of(text).stream().allMatch(Word::isCapitalised);
    }

    /** Tells whether two candidates nearly repeat each other: half of the shorter one's words, or more, are in both. */
    boolean repeats(KeyphraseCandidate other) {
        long shared = stems.stream()
                .filter(stem -> other.stems.stream().anyMatch(otherStem -> areNearlySame(stem, otherStem)))
                .count();
        return shared > 0 && shared * 2 >= Math.min(stems.size(), other.stems.size());
    }

    /** {@code Syria} and {@code Syrian}, {@code Arbeitslose} and {@code Arbeitslosenquote}. */
    private static boolean areNearlySame(String one, String other) {
        return one.equals(other)
                || (one.length() >= LONG_STEM_LENGTH && other.startsWith(one))
                || (other.length() >= LONG_STEM_LENGTH && one.startsWith(other));
    }
}
