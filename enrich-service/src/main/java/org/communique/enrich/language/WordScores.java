package org.communique.enrich.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.communique.enrich.text.LowerCase;

/**
 * Points of languages for a text: by frequent words, by the endings of the other words, and by letters of few
 * languages.
 */
final class WordScores {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final double WORD_WEIGHT = 1;
    private static final double ENDING_WEIGHT = 0.6;
    /** English has few endings: words outside the list of the most frequent count too. */
    private static final double ENGLISH_WEIGHT = 0.5;

    private static final double LETTER_WEIGHT = 0.4;

    private final CommonWords commonWords = CommonWords.read();

    /** Returns the points of each language with any. */
    Map<String, Double> pointsOf(String text) {
        var points = new HashMap<String, Double>();
        WORD.matcher(LowerCase.of(text)).results().forEach(word -> addPoints(word.group(), points));
        return points;
    }

    private void addPoints(String word, Map<String, Double> points) {
        var common = commonWords.withWord(word);
        addPoints(common, WORD_WEIGHT, points);
        if (common.isEmpty()) {
            addPoints(commonWords.withEndingOf(word), ENDING_WEIGHT, points);
            addPoints(commonWords.isEnglish(word) ? List.of("en") : List.of(), ENGLISH_WEIGHT, points);
        }
        word.codePoints()
                .filter(letter -> letter > 127)
                .forEach(letter -> addPoints(DistinctiveLetters.languagesWith(letter), LETTER_WEIGHT, points));
    }

    /** Shares the weight among the languages, as evidence for several is weaker. */
    private static void addPoints(List<String> languages, double weight, Map<String, Double> points) {
        languages.forEach(language -> points.merge(language, weight / languages.size(), Double::sum));
    }
}
