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

/** The most frequent words and endings of languages. Immutable once read. */
final class CommonWords {

    private static final String WORDS = "words.txt";
    private static final String ENGLISH = "english.txt";
    private static final int MAX_ENDING_LENGTH = 5;
    private static final int MIN_ENDING_LENGTH = 2;
    private static final int MIN_STEM_LENGTH = 2;

    private final Map<String, List<String>> languagesByWord = new HashMap<>();
    private final Map<String, List<String>> languagesByEnding = new HashMap<>();
    private final Set<String> english = new HashSet<>();

    private CommonWords() {}

    static CommonWords read() {
        var commonWords = new CommonWords();
        DataFile.lines(CommonWords.class, WORDS).forEach(commonWords::add);
        DataFile.lines(CommonWords.class, ENGLISH)
                .forEach(line -> Collections.addAll(commonWords.english, line.split(" ", -1)));
        return commonWords;
    }

    /** Returns the languages in which a lower-case word is frequent. */
    List<String> withWord(String word) {
        return languagesByWord.getOrDefault(word, List.of());
    }

    /** Tells whether a lower-case word is one of the two thousand most frequent of English. */
    boolean isEnglish(String word) {
        return english.contains(word);
    }

    /** Returns the languages with the ending of a word, by its longest known ending. */
    List<String> withEndingOf(String word) {
        for (int length = MAX_ENDING_LENGTH; length >= MIN_ENDING_LENGTH; length--) {
            int at = word.length() - length;
            var languages = at < MIN_STEM_LENGTH ? null : languagesByEnding.get(word.substring(at));
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
