package org.communique.enrich.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the language of a text by its script, and in Latin script by its commonest words, by the endings of the others
 * and by letters that few languages have. Knows twelve European languages in Latin script; thread-safe.
 *
 * <p>Says nothing when two languages are about as likely: no language is better than a wrong one, which would get wrong
 * topics and names.
 */
public final class LanguageDetector {

    /** The beginning tells as much as the whole. */
    private static final int MOST_CHARACTERS = 4_000;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final double WORD_WEIGHT = 1;
    private static final double ENDING_WEIGHT = 0.6;
    private static final double LETTER_WEIGHT = 0.4;
    private static final double LEAST_POINTS = 0.5;
    private static final double LEAST_LEAD = 1.15;

    private final Vocabulary vocabulary = Vocabulary.read();

    /** The language, BCP 47; empty when it is none that we know, or when we are not sure. */
    public Optional<String> detect(String text) {
        var beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        return Scripts.of(beginning)
                .flatMap(script -> script == Character.UnicodeScript.LATIN
                        ? latin(beginning)
                        : Scripts.language(script, beginning));
    }

    private Optional<String> latin(String text) {
        var points = new HashMap<String, Double>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> weigh(word.group(), points));
        return winner(points);
    }

    private void weigh(String word, Map<String, Double> points) {
        var common = vocabulary.withWord(word);
        give(common, WORD_WEIGHT, points);
        if (common.isEmpty()) {
            give(vocabulary.withEndingOf(word), ENDING_WEIGHT, points);
        }
        word.codePoints()
                .filter(letter -> letter > 127)
                .forEach(letter -> give(Letters.with(letter), LETTER_WEIGHT, points));
    }

    /** What several languages share says less for each of them. */
    private static void give(List<String> languages, double weight, Map<String, Double> points) {
        languages.forEach(language -> points.merge(language, weight / languages.size(), Double::sum));
    }

    private static Optional<String> winner(Map<String, Double> points) {
        var ranking = points.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        if (ranking.isEmpty() || ranking.getFirst().getValue() < LEAST_POINTS) {
            return Optional.empty();
        }
        boolean clear = ranking.size() == 1
                || ranking.getFirst().getValue() >= LEAST_LEAD * ranking.get(1).getValue();
        return clear ? Optional.of(ranking.getFirst().getKey()) : Optional.empty();
    }
}
