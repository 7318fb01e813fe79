package org.communique.enrich.summary;

import java.util.List;
import java.util.Set;
import org.communique.enrich.text.word.WordTokenizer;

/**
 * A candidate sentence of the body.
 *
 * @param text verbatim
 * @param position its number among all sentences of the body, from 0
 * @param words number of its words
 * @param stems of its content words
 */
record BodySentence(String text, int position, int words, List<String> stems) {

    private static final int MIN_WORDS = 6;
    /** Fewest words without a full stop; a shorter line is a heading. */
    private static final int MIN_WORDS_WITHOUT_STOP = 14;

    private static final int MAX_WORDS = 60;

    /** Tells whether a text is a whole sentence of the message, neither too short nor too long. */
    static boolean isCandidate(String text) {
        int words = WordTokenizer.of(text).size();
        return words >= (isFinished(text) ? MIN_WORDS : MIN_WORDS_WITHOUT_STOP)
                && words <= MAX_WORDS
                && !text.endsWith("?")
                && !SummaryBoilerplate.occursIn(text)
                && !hasOpenQuote(text);
    }

    boolean follows(BodySentence other) {
        return position == other.position + 1;
    }

    /** Returns the share of the stems found in another sentence. */
    double shareIn(BodySentence other) {
        return share(Set.copyOf(stems), Set.copyOf(other.stems));
    }

    /** Returns the share of {@code stems} in {@code others}; 0 without stems. */
    static double share(Set<String> stems, Set<String> others) {
        return stems.isEmpty()
                ? 0
                : (double) stems.stream().filter(others::contains).count() / stems.size();
    }

    private static boolean isFinished(String text) {
        int end = text.length() - 1;
        return ".!".indexOf(text.charAt(end)) >= 0 || (end > 0 && ".!".indexOf(text.charAt(end - 1)) >= 0);
    }

    /** Tells whether a quotation begins or ends in another sentence. */
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
