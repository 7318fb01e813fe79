package org.communique.enrich.step;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;
import org.communique.enrich.language.LanguageDetector;

/**
 * Adds the language. The text has the last word: what feed or page declare is often left over from a template. Where
 * they agree, the declared form stays, for it may know the region; where the text does not tell, it is believed.
 */
final class LanguageStep implements EnrichmentStep {

    private final LanguageDetector detector = new LanguageDetector();

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Additions enrich(Draft draft) {
        var declared = declared(draft);
        var detected = detector.detect(words(draft));
        return Additions.none()
                .and(
                        Field.LANGUAGE,
                        detected.map(language -> declared.filter(tag -> isIn(language, tag))
                                        .orElse(language))
                                .or(() -> declared));
    }

    private static Optional<String> declared(Draft draft) {
        return Stream.of(
                        Optional.ofNullable(draft.raw().language()),
                        Optional.ofNullable(draft.require(Field.READING).language()))
                .flatMap(Optional::stream)
                .flatMap(tag -> wellFormed(tag).stream())
                .findFirst();
    }

    /** The tag as BCP 47 writes it: {@code en-GB} of {@code en_gb}; empty when it is none. */
    private static Optional<String> wellFormed(String tag) {
        try {
            var locale = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build();
            return Optional.of(locale.toLanguageTag())
                    .filter(written ->
                            !written.equals("und") && !locale.getLanguage().isEmpty());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static boolean isIn(String language, String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals(language);
    }

    private static String words(Draft draft) {
        return Stream.of(draft.get(Field.ANALYSED), draft.get(Field.HEADLINE), draft.get(Field.LEAD))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }
}
