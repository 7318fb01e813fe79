package org.communique.enrich.text.word;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stop words of a language: those without a subject of their own. */
public final class StopWords {

    private static final WordLists KNOWN = WordLists.read(StopWords.class, "stop-words.txt");

    private StopWords() {}

    /** Returns those of a language, in small letters; those of all known languages for any other. */
    public static Set<String> of(@Nullable String language) {
        return KNOWN.of(language);
    }
}
