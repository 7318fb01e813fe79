package org.communique.enrich.keyphrase;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.enrich.text.word.Word;
import org.communique.enrich.text.word.WordTokenizer;

/**
 * A phrase that may stand for a release; all its forms are one.
 *
 * @param text the form to show
 * @param stems of its words, in order
 * @param mentions how often it stands in the text
 * @param first the number of the first word of its first mention
 * @param isNoun whether it stands as a noun does, at least once; several words that come again do
 */
record KeyphraseCandidate(String text, List<String> stems, int mentions, int first, boolean isNoun) {

    private static final int LONG_STEM = 5;

    /** The first form stays, unless it has its capital letter from standing first in a sentence. */
    KeyphraseCandidate mentionedAgain(KeyphraseCandidate again) {
        boolean small = Character.isLowerCase(again.text.codePointAt(0));
        return new KeyphraseCandidate(
                small ? again.text : text, stems, mentions + 1, first, isNoun || again.isNoun || stems.size() > 1);
    }

    /** The stems of the shorter phrases in it. */
    Stream<List<String>> parts() {
        int size = stems.size();
        return IntStream.range(1, size)
                .boxed()
                .flatMap(length ->
                        IntStream.rangeClosed(0, size - length).mapToObj(from -> stems.subList(from, from + length)));
    }

    /** How many letters and digits it has. */
    long letters() {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Whether all its words begin with a capital letter. */
    boolean isName() {
        return WordTokenizer.of(text).stream().allMatch(Word::isCapitalised);
    }

    /** Whether it says nearly the same as another: half of the shorter one's words, or more, are in both. */
    boolean repeats(KeyphraseCandidate other) {
        long shared = stems.stream()
                .filter(stem -> other.stems.stream().anyMatch(theirs -> areNearlySame(stem, theirs)))
                .count();
        return shared > 0 && shared * 2 >= Math.min(stems.size(), other.stems.size());
    }

    /** {@code Syria} and {@code Syrian}, {@code Arbeitslose} and {@code Arbeitslosenquote}. */
    private static boolean areNearlySame(String one, String other) {
        return one.equals(other)
                || (one.length() >= LONG_STEM && other.startsWith(one))
                || (other.length() >= LONG_STEM && one.startsWith(other));
    }
}
