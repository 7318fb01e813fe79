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
 * OpenNLP's model of the letter sequences of 103 languages, trained on the Leipzig corpora. It is nearly always right on
 * some sentences in prose; on a headline its opinion is a faint one, but it has one of words that no list has.
 * Thread-safe.
 */
final class NgramModel {

    private static final String RESOURCE = "/langdetect-183.bin";
    private static final int MOST_CHARACTERS = 600;

    /** By ISO 639-3, which the model speaks: the language, or the one that its variety is usually tagged as. */
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

    /** How likely each language is, by BCP 47; together 1. */
    Map<String, Double> opinion(String text) {
        var beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        var opinion = new HashMap<String, Double>();
        for (var language : detector.predictLanguages(beginning)) {
            opinion.merge(
                    TAGS.getOrDefault(language.getLang(), language.getLang()), language.getConfidence(), Double::sum);
        }
        return opinion;
    }

    private static Map<String, String> tags() {
        var tags = Stream.of(Locale.getISOLanguages())
                .collect(Collectors.toMap(
                        tag -> Locale.of(tag).getISO3Language(), tag -> tag, (first, second) -> first, HashMap::new));
        tags.putAll(Map.of("ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg", "cmn", "zh"));
        return tags;
    }
}
