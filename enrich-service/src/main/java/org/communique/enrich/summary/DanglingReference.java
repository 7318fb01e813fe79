package org.communique.enrich.summary;

import java.util.Set;
import java.util.regex.Pattern;
import org.communique.enrich.text.word.WordLists;
import org.communique.enrich.text.word.WordTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Detects sentences that depend on the one before: by their start ({@code He added}, {@code Dies}, {@code Par
 * ailleurs}), or by an unnamed speaker.
 */
final class DanglingReference {

    private static final WordLists STARTS = WordLists.read(DanglingReference.class, "dangling-starts.txt");

    /** The speaker is named in the sentence before: {@code …, she added.}, {@code …“, sagte er.}, {@code …, dit-il.} */
    private static final Pattern SAID_BY_PRONOUN = Pattern.compile(
            "[,\"”»]\\s+(?:he|she|they)\\s+(?:said|says|added|adds|noted|explained|explains|continued|concluded|stressed|told)\\b"
                    + "|[,\"“”«»]\\s+(?:sagte|sagt|so|erklärte|erklärt|betonte|betont|ergänzte|meinte|fügte)\\s+(?:er|sie)\\b"
                    + "|\\b(?:dit|ajoute|explique|déclare|affirme|conclut|précise)-(?:t-)?(?:il|elle|ils|elles)\\b"
                    + "|\\ba-t-(?:il|elle)\\b|\\bont-(?:ils|elles)\\b");

    private final Set<String> starts;

    DanglingReference(@Nullable String language) {
        this.starts = STARTS.of(language);
    }

    boolean occursIn(String sentence) {
        var words = WordTokenizer.lower(sentence.substring(0, Math.min(sentence.length(), 60)));
        return words.isEmpty()
                || Character.isLowerCase(sentence.codePointAt(0))
                || starts.contains(words.getFirst())
                || (words.size() > 1 && starts.contains(words.get(0) + "_" + words.get(1)))
                || SAID_BY_PRONOUN.matcher(sentence).find();
    }
}
