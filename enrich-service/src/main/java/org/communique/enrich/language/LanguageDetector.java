package org.communique.enrich.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the language of a text by its script; in Latin and Cyrillic script by two witnesses that err in different ways:
 * what we know of some languages ({@link WordScores}), and a model of letter sequences of a hundred ({@link NgramModel}).
 * Thread-safe.
 *
 * <p>Says nothing when it is not sure: no language is better than a wrong one, which would get wrong topics and names.
 */
public final class LanguageDetector {

    /** The beginning tells as much as the whole. */
    private static final int MOST_CHARACTERS = 4_000;

    private static final Set<String> LATIN =
            Set.of("en", "de", "fr", "it", "es", "pt", "nl", "pl", "ro", "sv", "da", "cs");
    private static final Set<String> CYRILLIC = Set.of("uk", "ru");

    /** Points that every language has before a word is read, so that what has none is unlikely but not impossible. */
    private static final double PRIOR = 0.3;

    private static final double LEAST_CONFIDENCE = 0.25;

    /**
     * So much likelier must the model find a language of which we have no words. For headlines and beginnings of bodies
     * in the twelve languages it is at most 2, for three sentences in others at least 5.
     */
    private static final double FOREIGN_LEAD = 3;

    private static final double LEAST_FOREIGN_CONFIDENCE = 0.5;

    private final WordScores words = new WordScores();
    private final NgramModel model = NgramModel.load();

    /** The language; empty when we are not sure. */
    public Optional<DetectedLanguage> detect(String text) {
        var beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        return Scripts.of(beginning).flatMap(script -> in(script, beginning));
    }

    private Optional<DetectedLanguage> in(Scripts.Part part, String text) {
        var language = switch (part.script()) {
            case LATIN -> amongst(LATIN, text);
            case CYRILLIC -> amongst(CYRILLIC, text);
            default -> Scripts.language(part.script(), text).map(only -> new DetectedLanguage(only, 1));
        };
        return language.map(found -> found.ofPart(part.share()));
    }

    private Optional<DetectedLanguage> amongst(Set<String> known, String text) {
        var opinion = model.opinion(text);
        var points = words.in(text);
        var weights = new HashMap<String, Double>();
        known.forEach(language -> weights.put(
                language, (points.getOrDefault(language, 0.0) + PRIOR) * opinion.getOrDefault(language, 0.0)));
        var best = DetectedLanguage.heaviest(weights);
        return best.isEmpty() || isForeign(opinion, known, best.get().language())
                ? DetectedLanguage.heaviest(opinion).filter(one -> one.confidence() >= LEAST_FOREIGN_CONFIDENCE)
                : best.filter(one -> one.confidence() >= LEAST_CONFIDENCE);
    }

    private static boolean isForeign(Map<String, Double> opinion, Set<String> known, String best) {
        double likeliest = opinion.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        return likeliest > FOREIGN_LEAD * opinion.getOrDefault(best, 0.0);
    }
}
