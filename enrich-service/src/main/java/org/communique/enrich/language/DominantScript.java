package org.communique.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The script of most letters of a text.
 *
 * @param script the most frequent one
 * @param share of the letters in it, above a half, at most 1
 */
record DominantScript(UnicodeScript script, double share) {

    /** Letters of Persian, Urdu and Kurdish, absent from Arabic. */
    private static final String NOT_ARABIC = "پچژگکی";

    private static final double MIN_SHARE = 0.5;

    /** Returns the script of most letters of a text; empty without letters, or without a majority. */
    static Optional<DominantScript> of(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        double all = letters.values().stream().mapToInt(Integer::intValue).sum();
        return letters.entrySet().stream()
                .map(entry -> new DominantScript(entry.getKey(), entry.getValue() / all))
                .filter(dominant -> dominant.share() > MIN_SHARE)
                .findFirst();
    }

    /** Returns the one language of the script; empty when there are several. */
    Optional<String> onlyLanguage(String text) {
        return switch (script) {
            case ARABIC ->
                text.chars().noneMatch(c -> NOT_ARABIC.indexOf(c) >= 0) ? Optional.of("ar") : Optional.empty();
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
}
