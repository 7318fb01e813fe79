package org.communique.enrich.step;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.ContentField;
import org.communique.enrich.extract.SourcedValue;
import org.communique.enrich.language.DetectedLanguage;
import org.communique.enrich.language.LanguageDetector;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;

/**
 * Adds the language and its confidence. The text decides: a declaration of feed or page is often left over from a template.
 * Where both agree, the declared form stays as the tag, since it may have the region; where the text leaves doubt, the declaration
 * counts, without a confidence.
 */
final class LanguageStep implements EnrichmentStep {

    private static final double MORE_THAN_A_DECLARATION = 0.5;

    /** ISO 639-1, and the languages of three letters known to CLDR. */
    private static final Set<String> KNOWN = Stream.concat(
                    Stream.of(Locale.getISOLanguages()),
                    Stream.of(Locale.getAvailableLocales()).map(Locale::getLanguage))
            .filter(language -> !language.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private final LanguageDetector detector = new LanguageDetector();

    @Override
    public String name() {
        return "language";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public StepResult enrich(Draft draft) {
        var declared = declared(draft);
        var detected = detector.detect(words(draft))
                .filter(found -> declared.isEmpty()
                        || found.confidence() >= MORE_THAN_A_DECLARATION
                        || isIn(found.language(), declared.get().value()));
        return detected.map(found -> additions(found, declared.map(SourcedValue::value)))
                .orElseGet(() -> StepResult.nothing()
                        .andFound(DraftField.LANGUAGE, declared.map(tag -> tag.map(LanguageStep::primary)))
                        .andFound(DraftField.LANGUAGE_TAG, declared));
    }

    private static StepResult additions(DetectedLanguage detected, Optional<String> declared) {
        var tag = declared.filter(one -> isIn(detected.language(), one)).orElse(detected.language());
        return StepResult.nothing()
                .and(DraftField.LANGUAGE, primary(tag), From.TEXT)
                .and(DraftField.LANGUAGE_TAG, tag, From.TEXT)
                .and(DraftField.LANGUAGE_CONFIDENCE, rounded(detected.confidence()));
    }

    /** To three decimals, and never to nothing. */
    private static double rounded(double confidence) {
        return Math.max(1, Math.round(confidence * 1000)) / 1000.0;
    }

    private static Optional<SourcedValue<String>> declared(Draft draft) {
        var reading = draft.require(DraftField.READING);
        return Stream.of(
                        SourcedValue.of(From.FEED, draft.raw().text().language()),
                        reading.sourced(ContentField.LANGUAGE, reading.language()))
                .flatMap(Optional::stream)
                .flatMap(found -> found.flatMap(LanguageStep::wellFormed).stream())
                .findFirst();
    }

    /** The tag as BCP 47 writes it: {@code en-GB} of {@code en_gb}; empty when its language is none of ISO 639. */
    private static Optional<String> wellFormed(String tag) {
        try {
            var locale = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build();
            return Optional.of(locale.toLanguageTag()).filter(written -> KNOWN.contains(locale.getLanguage()));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private static boolean isIn(String language, String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals(language);
    }

    private static String words(Draft draft) {
        return Stream.of(draft.get(DraftField.ANALYSED), draft.get(DraftField.HEADLINE), draft.get(DraftField.LEAD))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }
}
