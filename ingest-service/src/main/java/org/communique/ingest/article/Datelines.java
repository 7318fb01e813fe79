package org.communique.ingest.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Datelines, counters and reading times: lines with nothing but places, times and figures. */
final class Datelines {

    private static final int LONGEST = 120;
    /** The largest number of words in the name of a place. */
    private static final int PLACE = 3;

    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}(?:st|nd|rd|th|\\.|er)? \\p{L}{3,}\\.? \\d{4}|\\p{L}{3,}\\.? \\d{1,2}, \\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{4}-\\d\\d-\\d\\d");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    /** Words of times and counters in English, German and French. */
    private static final Set<String> WORDS =
            Pattern.compile("\\s+").splitAsStream("""
                    published publication posted updated update modified last first date on at of am pm st nd
                    rd th gmt utc bst cet cest est edt hrs ago day days hour hours stand uhr vom den um
                    veröffentlicht aktualisiert geändert zuletzt datum publié mis à jour mise le la h dernière
                    modification january february march april may june july august september october november
                    december jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni
                    juli oktober dezember janvier février mars avril juin juillet août septembre octobre
                    novembre décembre monday tuesday wednesday thursday friday saturday sunday mon tue wed thu
                    fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi
                    mercredi jeudi vendredi samedi dimanche view views read reads reading time min mins minute
                    minutes share shares like likes comment comments download downloads times aufrufe lesezeit
                    minuten kommentare vues lecture commentaires partages kb mb pdf word words""").collect(Collectors.toUnmodifiableSet());

    private Datelines() {}

    /** Whether a block has nothing else, apart from the name of a place beside a date. */
    static boolean is(String block) {
        if (block.length() > LONGEST || block.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        String words = block.toLowerCase(Locale.ROOT);
        return others(words) <= (DATE.matcher(words).find() ? PLACE : 0);
    }

    private static long others(String words) {
        return BETWEEN_WORDS
                .splitAsStream(words)
                .filter(word -> !word.isEmpty() && !WORDS.contains(word))
                .count();
    }
}
