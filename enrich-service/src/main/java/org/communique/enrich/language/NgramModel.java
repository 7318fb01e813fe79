package org.communique.enrich.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * OpenNLP's n-gram model of 103 languages, trained on the Leipzig corpora. Nearly always right on a few sentences of
 * prose; weak on a headline, but not dependent on word lists. Thread-safe.
 */
final class NgramModel {

    private static final String RESOURCE = "/langdetect-183.bin";
    private static final int MAX_CHARACTERS = 600;

    /** BCP 47 tags by the model's ISO 639-3 codes; a variety has the usual tag of its language. */
    private static final Map<String, String> TAGS = tags();

    private final LanguageDetectorME detector;

    private NgramModel(LanguageDetectorModel model) {
        this.detector = new LanguageDetectorME(model);
    }

    static NgramModel load() {
        try (var resource = Objects.requireNonNull(NgramModel.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new NgramModel(new LanguageDetectorModel(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the probability of each language by BCP 47; the sum is 1. */
    Map<String, Double> probabilities(String text) {
        var beginning = text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
        var probabilities = new HashMap<String, Double>();
        for (var language : detector.predictLanguages(beginning)) {
            probabilities.merge(
                    TAGS.getOrDefault(language.getLang(), language.getLang()), language.getConfidence(), Double::sum);
        }
        return probabilities;
    }

    private static Map<String, String> tags() {
        var tags = Stream.of(Locale.getISOLanguages())
                .collect(Collectors.toMap(
                        tag -> Locale.of(tag).getISO3Language(), tag -> tag, (first, second) -> first, HashMap::new));
        tags.putAll(Map.of("ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg", "cmn", "zh"));
        return tags;
    }
}
