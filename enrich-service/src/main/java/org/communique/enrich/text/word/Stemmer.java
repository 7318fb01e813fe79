package org.communique.enrich.text.word;

import org.jspecify.annotations.Nullable;

/** Takes the endings off words, so that forms of one word become the same. Its answers are keys, not words to show. */
@FunctionalInterface
public interface Stemmer {

    /** The stem of a word in small letters. */
    String stem(String word);

    /** The stemmer of a language; one that leaves words as they are when there is none for it. */
    static Stemmer of(@Nullable String language) {
        return switch (WordTokenizer.primary(language)) {
            case "en" -> new PorterStemmer();
            case "de" -> LightStemmers::german;
            case "fr" -> LightStemmers::french;
            default -> word -> word;
        };
    }
}
