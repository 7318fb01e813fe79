package org.communique.enrich.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Detects the language of a text by its script; in Latin and Cyrillic script by two models with different errors: word
 * lists of some languages ({@link WordScores}), and an n-gram model of a hundred ({@link NgramModel}). Thread-safe.
 *
 * <p>Returns nothing when unsure: a missing language costs less than a wrong one with its wrong topics and names.
 */
public final class LanguageDetector {

    /** Characters read; more do not change the result. */
    private static final int MAX_CHARACTERS = 4_000;

    private static final Set<String> LATIN =
            Set.of("en", "de", "fr", "it", "es", "pt", "nl", "pl", "ro", "sv", "da", "cs", "id");
    private static final Set<String> CYRILLIC = Set.of("uk", "ru");
    private static final List<String> DEVANAGARI = List.of("hi", "mr", "ne");

    /**
     * Points of every language before a word is read, so that a language without points is unlikely but not impossible.
     */
    private static final double PRIOR = 0.3;

    private static final double MIN_CONFIDENCE = 0.25;

    /**
     * Factor by which a language without word lists must be more probable in the n-gram model. For headlines and
     * beginnings of bodies in the twelve languages it is at most 2, for three sentences in others at least 5.
     */
    private static final double FOREIGN_FACTOR = 3;

    private static final double MIN_FOREIGN_CONFIDENCE = 0.5;

    private final WordScores words = new WordScores();
    private final NgramModel model = NgramModel.load();

    /** Returns the language; empty when unsure. */
    public Optional<DetectedLanguage> detect(String text) {
        var beginning = text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
        return DominantScript.of(beginning).flatMap(script -> detect(script, beginning));
    }

    private Optional<DetectedLanguage> detect(DominantScript script, String text) {
        var language = switch (script.script()) {
            case LATIN -> detectAmong(LATIN, text);
            case CYRILLIC -> detectAmong(CYRILLIC, text);
            case DEVANAGARI -> likeliest(DEVANAGARI, text);
            default -> script.onlyLanguage(text).map(only -> new DetectedLanguage(only, 1));
        };
        return language.map(found -> found.scaledBy(script.share()));
    }

    private Optional<DetectedLanguage> detectAmong(Set<String> known, String text) {
        var probabilities = model.probabilities(text);
        var points = words.pointsOf(text);
        var weights = new HashMap<String, Double>();
        known.forEach(language -> weights.put(
                language, (points.getOrDefault(language, 0.0) + PRIOR) * probabilities.getOrDefault(language, 0.0)));
        var best = DetectedLanguage.ofWeights(weights);
        return best.isEmpty() || isForeign(probabilities, known, best.get().language())
                ? DetectedLanguage.ofWeights(probabilities).filter(one -> one.confidence() >= MIN_FOREIGN_CONFIDENCE)
                : best.filter(one -> one.confidence() >= MIN_CONFIDENCE);
    }

    /** Returns the likeliest of a few languages; the first where the model knows none. */
    private Optional<DetectedLanguage> likeliest(List<String> languages, String text) {
        var probabilities = model.probabilities(text);
        var weights = new HashMap<String, Double>();
        languages.forEach(language -> weights.put(language, probabilities.getOrDefault(language, 0.0)));
        return Optional.of(DetectedLanguage.ofWeights(weights)
                .orElse(new DetectedLanguage(languages.getFirst(), MIN_FOREIGN_CONFIDENCE)));
    }

    private static boolean isForeign(Map<String, Double> probabilities, Set<String> known, String best) {
        double likeliest = probabilities.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        return likeliest > FOREIGN_FACTOR * probabilities.getOrDefault(best, 0.0);
    }
}
