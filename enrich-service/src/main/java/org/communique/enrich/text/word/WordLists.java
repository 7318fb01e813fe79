package org.communique.enrich.text.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.enrich.text.DataFile;
import org.jspecify.annotations.Nullable;

/** Words by language, from a data file with a line such as {@code [en]} before each language. */
public final class WordLists {

    private final Map<String, Set<String>> byLanguage;
    private final Set<String> all;

    private WordLists(Map<String, Set<String>> byLanguage) {
        this.byLanguage = byLanguage;
        this.all = byLanguage.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads the file beside {@code owner}.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public static WordLists read(Class<?> owner, String name) {
        var byLanguage = new HashMap<String, List<String>>();
        var words = new ArrayList<String>();
        for (var line : DataFile.lines(owner, name)) {
            if (line.startsWith("[")) {
                words = new ArrayList<>();
                byLanguage.put(line.substring(1, line.length() - 1), words);
            } else {
                words.addAll(List.of(line.split("\\s+")));
            }
        }
        return new WordLists(byLanguage.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue()))));
    }

    /** Returns the words of a language; those of all languages when the file has none for it. */
    public Set<String> of(@Nullable String language) {
        return byLanguage.getOrDefault(WordTokenizer.primary(language), all);
    }
}
