package org.communique.newsroom.page;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.communique.newsroom.release.Language;
import org.communique.newsroom.release.ShippedFile;

/** Words of the boilerplate, such as {@code share} and {@code cookies}, in every language of the newsroom. */
final class Words {

    private static final Map<Language, Map<String, String>> WORDS = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            WORDS.put(language, read("words_" + language.tag() + ".txt"));
        }
    }

    private Words() {}

    /** Returns a new map with all words of a language, for a template to be filled from. */
    static Map<String, String> of(Language language) {
        return new HashMap<>(WORDS.getOrDefault(language, Map.of()));
    }

    private static Map<String, String> read(String file) {
        return ShippedFile.lines(file).stream()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
