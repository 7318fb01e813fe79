package org.communique.enrich.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.communique.enrich.text.LowerCase;

/** Points for languages: by their commonest words, by the endings of the others, and by letters that few languages have. */
final class WordScores {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final double WORD_WEIGHT = 1;
    private static final double ENDING_WEIGHT = 0.6;
    /** English is poor in endings: words that are not among its very commonest speak for it as well. */
    private static final double ENGLISH_WEIGHT = 0.5;

    private static final double LETTER_WEIGHT = 0.4;

    private final CommonWords vocabulary = CommonWords.read();

    /** The points of each language that has any. */
    Map<String, Double> in(String text) {
        var points = new HashMap<String, Double>();
        WORD.matcher(LowerCase.of(text)).results().forEach(word -> weigh(word.group(), points));
        return points;
    }

    private void weigh(String word, Map<String, Double> points) {
        var common = vocabulary.withWord(word);
        give(common, WORD_WEIGHT, points);
        if (common.isEmpty()) {
            give(vocabulary.withEndingOf(word), ENDING_WEIGHT, points);
            give(vocabulary.isEnglish(word) ? List.of("en") : List.of(), ENGLISH_WEIGHT, points);
        }
        word.codePoints()
                .filter(letter -> letter > 127)
                .forEach(letter -> give(DistinctiveLetters.with(letter), LETTER_WEIGHT, points));
    }

    /** What several languages share says less for each of them. */
    private static void give(List<String> languages, double weight, Map<String, Double> points) {
        languages.forEach(language -> points.merge(language, weight / languages.size(), Double::sum));
    }
}
