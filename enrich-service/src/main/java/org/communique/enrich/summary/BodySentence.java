package org.communique.enrich.summary;

import java.util.List;
import java.util.Set;
import org.communique.enrich.text.word.WordTokenizer;

/**
 * A sentence of the body that may be chosen.
 *
 * @param text as it stands there
 * @param position its number among all sentences of the body, from 0
 * @param words how many it has
 * @param stems of its words that say something
 */
record BodySentence(String text, int position, int words, List<String> stems) {

    private static final int FEWEST_WORDS = 6;
    /** A shorter line without a full stop is a heading. */
    private static final int FEWEST_WORDS_WITHOUT_STOP = 14;

    private static final int MOST_WORDS = 60;

    /** Whether a text reads as one sentence of a message: neither too short nor too long, and whole. */
    static boolean fits(String text) {
        int words = WordTokenizer.of(text).size();
        return words >= (isFinished(text) ? FEWEST_WORDS : FEWEST_WORDS_WITHOUT_STOP)
                && words <= MOST_WORDS
                && !text.endsWith("?")
                && !SummaryBoilerplate.isIn(text)
                && !hasOpenQuote(text);
    }

    boolean follows(BodySentence other) {
        return position == other.position + 1;
    }

    /** Which part of the stems is in another sentence or text. */
    double shareIn(BodySentence other) {
        return share(Set.copyOf(stems), Set.copyOf(other.stems));
    }

    /** Which part of {@code stems} is in {@code others}; none of none. */
    static double share(Set<String> stems, Set<String> others) {
        return stems.isEmpty()
                ? 0
                : (double) stems.stream().filter(others::contains).count() / stems.size();
    }

    private static boolean isFinished(String text) {
        int end = text.length() - 1;
        return ".!".indexOf(text.charAt(end)) >= 0 || (end > 0 && ".!".indexOf(text.charAt(end - 1)) >= 0);
    }

    /** A quotation that begins or ends in another sentence. */
    private static boolean hasOpenQuote(String text) {
        return count(text, "\"") % 2 != 0
                || count(text, "«") != count(text, "»")
                // “ opens in English and closes in German, where „ opens.
                || count(text, "“”„") % 2 != 0;
    }

    private static long count(String text, String marks) {
        return text.chars().filter(c -> marks.indexOf(c) >= 0).count();
    }
}
