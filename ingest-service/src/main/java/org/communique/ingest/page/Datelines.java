package org.communique.ingest.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines that only say when, how often or how long: publication dates, counters, reading times. */
final class Datelines {

    private static final int LONGEST = 120;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    /** When, how often, how long, in English, German and French. */
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

    /** Whether there is a figure in it and nothing else of interest. */
    static boolean is(String block) {
        return block.length() <= LONGEST
                && block.chars().anyMatch(Character::isDigit)
                && BETWEEN_WORDS
                        .splitAsStream(block.toLowerCase(Locale.ROOT))
                        .allMatch(word -> word.isEmpty() || WORDS.contains(word));
    }
}
