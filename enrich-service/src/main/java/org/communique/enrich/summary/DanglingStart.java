package org.communique.enrich.summary;

import java.util.Set;
import org.communique.enrich.word.WordLists;
import org.communique.enrich.word.Words;
import org.jspecify.annotations.Nullable;

/** Tells whether a sentence leans on the one before it: {@code He added}, {@code Dies}, {@code Par ailleurs}. */
final class DanglingStart {

    private static final WordLists STARTS = WordLists.read(DanglingStart.class, "dangling-starts.txt");

    private final Set<String> starts;

    DanglingStart(@Nullable String language) {
        this.starts = STARTS.of(language);
    }

    boolean isIn(String sentence) {
        var words = Words.lower(sentence.substring(0, Math.min(sentence.length(), 60)));
        return words.isEmpty()
                || Character.isLowerCase(sentence.codePointAt(0))
                || starts.contains(words.getFirst())
                || (words.size() > 1 && starts.contains(words.get(0) + "_" + words.get(1)));
    }
}
