package org.communique.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Scripts that tell a language by themselves, or nearly. */
final class Scripts {

    private static final String UKRAINIAN = "іїєґ";
    private static final String RUSSIAN = "ыэъё";
    /** Letters of Persian, Urdu and Kurdish that Arabic does not have. */
    private static final String NOT_ARABIC = "پچژگکی";

    private static final double MOST = 0.5;

    private Scripts() {}

    /** The script that most letters of a text are in; empty when there is no letter. */
    static Optional<UnicodeScript> of(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        return letters.entrySet().stream()
                .filter(entry -> entry.getValue() > MOST * all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The one language that we expect in a script; empty when there are several. */
    static Optional<String> language(UnicodeScript script, String text) {
        return switch (script) {
            case CYRILLIC -> cyrillic(text);
            case ARABIC -> count(text, NOT_ARABIC) == 0 ? Optional.of("ar") : Optional.empty();
            case GREEK -> Optional.of("el");
            case HEBREW -> Optional.of("he");
            case HANGUL -> Optional.of("ko");
            case HIRAGANA, KATAKANA -> Optional.of("ja");
            case GEORGIAN -> Optional.of("ka");
            case ARMENIAN -> Optional.of("hy");
            case THAI -> Optional.of("th");
            default -> Optional.empty();
        };
    }

    /** Russian and Ukrainian by letters that the other does not have; other languages have neither or both. */
    private static Optional<String> cyrillic(String text) {
        long ukrainian = count(text, UKRAINIAN);
        long russian = count(text, RUSSIAN);
        if (ukrainian == russian) {
            return Optional.empty();
        }
        return Optional.of(ukrainian > russian ? "uk" : "ru");
    }

    private static long count(String text, String letters) {
        return text.chars()
                .filter(c -> letters.indexOf(Character.toLowerCase(c)) >= 0)
                .count();
    }
}
