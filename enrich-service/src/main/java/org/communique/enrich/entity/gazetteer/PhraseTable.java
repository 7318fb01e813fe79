package org.communique.enrich.entity.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.enrich.entity.mention.Passage;
import org.communique.enrich.word.Word;
import org.communique.enrich.word.Words;

/**
 * Names of one word or several, and what they stand for. Capitals count.
 *
 * @param <T> what the names stand for
 */
public final class PhraseTable<T> {

    private static final List<String> GERMAN_ENDINGS = List.of("", "n", "r", "s", "m", "es", "en");

    private static final int SHORTEST_ADJECTIVE = 5;

    private record Entry<T>(String name, List<String> words, T value) {}

    /**
     * A name that was found.
     *
     * @param name as the table has it
     * @param length number of its words
     * @param value what it stands for
     * @param <T> what the names stand for
     */
    public record Found<T>(String name, int length, T value) {}

    private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();
    private final List<String> endings;

    /** A table whose names match as they are; with {@code german}, also with the endings of German cases. */
    public PhraseTable(boolean german) {
        this.endings = german ? GERMAN_ENDINGS : List.of("");
    }

    /** Adds a name; a name without a letter or digit is left out. */
    public void add(String name, T value) {
        var words = new ArrayList<>(Words.of(name).stream().map(Word::text).toList());
        if (endings.size() > 1) {
            words.subList(0, Math.max(0, words.size() - 1)).replaceAll(PhraseTable::uninflected);
        }
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(words.getFirst(), word -> new ArrayList<>())
                    .add(new Entry<>(name, words, value));
        }
    }

    /** Adjectives to which all endings can be added: {@code Eidgenössisches} without its s. */
    private static String uninflected(String word) {
        boolean adjective = word.length() >= SHORTEST_ADJECTIVE && (word.endsWith("es") || word.endsWith("er"));
        return adjective ? word.substring(0, word.length() - 1) : word;
    }

    /** The longest name that begins at a word. */
    public Optional<Found<T>> longestAt(Passage passage, int at) {
        Entry<T> longest = null;
        for (var ending : endings) {
            for (var entry : byFirstWord.getOrDefault(without(ending, passage.word(at)), List.of())) {
                if ((longest == null || entry.words().size() > longest.words().size())
                        && standsAt(entry, passage, at)) {
                    longest = entry;
                }
            }
        }
        return Optional.ofNullable(longest)
                .map(entry -> new Found<>(entry.name(), entry.words().size(), entry.value()));
    }

    private boolean standsAt(Entry<T> entry, Passage passage, int at) {
        for (int i = 1; i < entry.words().size(); i++) {
            if (!passage.isNear(at + i - 1) || !matches(entry.words().get(i), passage.word(at + i))) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(String expected, String word) {
        return word.startsWith(expected) && endings.contains(word.substring(expected.length()));
    }

    private static String without(String ending, String word) {
        return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
    }
}
