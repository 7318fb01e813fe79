package org.communique.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Scripts that tell a language by themselves, or nearly. */
final class Scripts {

    /** Letters of Persian, Urdu and Kurdish that Arabic does not have. */
    private static final String NOT_ARABIC = "پچژگکی";

    private static final double MOST = 0.5;

    private Scripts() {}

    /**
     * A script, and which part of the letters of a text are in it.
     *
     * @param script the commonest one
     * @param share above a half, at most 1
     */
    record Part(UnicodeScript script, double share) {}

    /** The script that most letters of a text are in; empty when there is no letter, or none that most are in. */
    static Optional<Part> of(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        double all = letters.values().stream().mapToInt(Integer::intValue).sum();
        return letters.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue() / all))
                .filter(part -> part.share() > MOST)
                .findFirst();
    }

    /** The one language that we expect in a script; empty when there are several. */
    static Optional<String> language(UnicodeScript script, String text) {
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
