package org.communique.enrich.text.word;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a language that hold its sentences together and say nothing by themselves. */
public final class StopWords {

    private static final WordLists KNOWN = WordLists.read(StopWords.class, "stop-words.txt");

    private StopWords() {}

    /** Those of a language, in small letters; those of all known languages together when it is none of them. */
    public static Set<String> of(@Nullable String language) {
        return KNOWN.of(language);
    }
}
