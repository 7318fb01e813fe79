package org.communique.enrich.text.word;

import opennlp.tools.stemmer.PorterStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import org.jspecify.annotations.Nullable;

/**
 * Stemmer of words: forms of one word get the same stem, a key and no word to show. For one thread, since the stemmers of
 * OpenNLP have state.
 *
 * <p>Stems never leave the service: Elasticsearch stems by the analyzers of its mapping.
 */
@FunctionalInterface
public interface Stemmer {

    /** One pass leaves an ending behind an ending; summaries are a little worse with it: see {@code docs/quality.md}. */
    int FRENCH_PASSES = 2;

    /** Returns the stem of a word in small letters. */
    String stem(String word);

    /** Returns a new stemmer of a language; one that leaves words as they are when there is none for it. */
    static Stemmer of(@Nullable String language) {
        return switch (WordTokenizer.primary(language)) {
            case "en" -> ofWords(new PorterStemmer());
            case "de" -> ofWords(new SnowballStemmer(SnowballStemmer.ALGORITHM.GERMAN));
            case "fr" -> ofWords(new SnowballStemmer(SnowballStemmer.ALGORITHM.FRENCH, FRENCH_PASSES));
            default -> word -> word;
        };
    }

    /** Longer runs of letters are no words, and the time for some grows with the square of their length. */
    private static Stemmer ofWords(opennlp.tools.stemmer.Stemmer stemmer) {
        final int longest = 50;
        return word -> word.length() > longest ? word : stemmer.stem(word).toString();
    }
}
