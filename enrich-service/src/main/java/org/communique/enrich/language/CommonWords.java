package org.communique.enrich.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.enrich.text.DataFile;

/** The commonest words and endings of languages, and in which languages each is common. Immutable once read. */
final class CommonWords {

    private static final String WORDS = "words.txt";
    private static final String ENGLISH = "english.txt";
    private static final int LONGEST_ENDING = 5;
    private static final int SHORTEST_ENDING = 2;
    private static final int SHORTEST_STEM = 2;

    private final Map<String, List<String>> languagesByWord = new HashMap<>();
    private final Map<String, List<String>> languagesByEnding = new HashMap<>();
    private final Set<String> english = new HashSet<>();

    private CommonWords() {}

    static CommonWords read() {
        var vocabulary = new CommonWords();
        DataFile.lines(CommonWords.class, WORDS).forEach(vocabulary::add);
        DataFile.lines(CommonWords.class, ENGLISH)
                .forEach(line -> Collections.addAll(vocabulary.english, line.split(" ", -1)));
        return vocabulary;
    }

    /** The languages in which a word in small letters is common; empty when it is common in none. */
    List<String> withWord(String word) {
        return languagesByWord.getOrDefault(word, List.of());
    }

    /** Whether a word in small letters is one of the two thousand commonest of English. */
    boolean isEnglish(String word) {
        return english.contains(word);
    }

    /** The languages whose words often end as this one does, by its longest known ending. */
    List<String> withEndingOf(String word) {
        for (int length = LONGEST_ENDING; length >= SHORTEST_ENDING; length--) {
            int at = word.length() - length;
            var languages = at < SHORTEST_STEM ? null : languagesByEnding.get(word.substring(at));
            if (languages != null) {
                return languages;
            }
        }
        return List.of();
    }

    private void add(String line) {
        var words = new LinkedHashSet<>(List.of(line.split(" ", -1)));
        var language = words.removeFirst();
        for (var word : words) {
            if (word.startsWith("-")) {
                put(languagesByEnding, word.substring(1), language);
            } else {
                put(languagesByWord, word, language);
            }
        }
    }

    private static void put(Map<String, List<String>> languages, String key, String language) {
        languages.computeIfAbsent(key, any -> new ArrayList<>()).add(language);
    }
}
