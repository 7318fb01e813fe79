package org.communique.enrich.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Letters of few languages: Latin ones beyond those of English, Cyrillic ones of Ukrainian and of Russian. */
final class DistinctiveLetters {

    private static final Map<Integer, List<String>> LANGUAGES = languages(Map.ofEntries(
            Map.entry("ß", "de"),
            Map.entry("äöü", "de"),
            Map.entry("äö", "sv"),
            Map.entry("å", "sv da"),
            Map.entry("æø", "da"),
            Map.entry("éèêàçâîôûëïœù", "fr"),
            Map.entry("èàùòì", "it"),
            Map.entry("áéíóúñü", "es"),
            Map.entry("áâãàçéêíóôõú", "pt"),
            Map.entry("ąćęłńóśźż", "pl"),
            Map.entry("ăâîșțşţ", "ro"),
            Map.entry("áčďéěíňóřšťúůýž", "cs"),
            Map.entry("ëï", "nl"),
            Map.entry("іїєґ", "uk"),
            Map.entry("ыэъё", "ru")));

    private DistinctiveLetters() {}

    static List<String> languagesWith(int letter) {
        return LANGUAGES.getOrDefault(letter, List.of());
    }

    private static Map<Integer, List<String>> languages(Map<String, String> lettersOf) {
        var byLetter = new HashMap<Integer, List<String>>();
        lettersOf.forEach((letters, languages) -> letters.codePoints().forEach(letter -> {
            for (var language : languages.split(" ", -1)) {
                byLetter.computeIfAbsent(letter, any -> new ArrayList<>()).add(language);
            }
        }));
        return byLetter;
    }
}
