package org.communique.enrich.entity.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.text.InterruptionCheck;
import org.communique.enrich.text.word.Word;
import org.communique.enrich.text.word.WordTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Names of one word or several, and what they stand for. Capitals count.
 *
 * @param <T> what the names stand for
 */
public final class PhraseTable<T> {

    private static final List<String> GERMAN_ENDINGS = List.of("", "n", "r", "s", "m", "es", "en");

    private static final int SHORTEST_ADJECTIVE = 5;
    private static final int MOST_WORDS = 30;

    /**
     * A name that was found.
     *
     * @param name as the table has it
     * @param length number of its words
     * @param value what it stands for
     * @param <T> what the names stand for
     */
    public record Found<T>(String name, int length, T value) {}

    /** The words that names begin with, each with the words that go on from it. */
    private final Step<T> first = new Step<>();

    private final List<String> endings;

    /** A table whose names match as they are; with {@code german}, also with the endings of German cases. */
    public PhraseTable(boolean german) {
        this.endings = german ? GERMAN_ENDINGS : List.of("");
    }

    /** Adds a name, unless it is there; one without a letter or digit, or of more than thirty words, is left out. */
    public void add(String name, T value) {
        var words =
                new ArrayList<>(WordTokenizer.of(name).stream().map(Word::text).toList());
        if (endings.size() > 1) {
            words.subList(0, Math.max(0, words.size() - 1)).replaceAll(PhraseTable::uninflected);
        }
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return;
        }
        var step = first;
        for (var word : words) {
            step = step.to(word);
        }
        if (step.name == null) {
            step.name = new Found<>(name, words.size(), value);
        }
    }

    /** Adjectives to which all endings can be added: {@code Eidgenössisches} without its s. */
    private static String uninflected(String word) {
        boolean adjective = word.length() >= SHORTEST_ADJECTIVE && (word.endsWith("es") || word.endsWith("er"));
        return adjective ? word.substring(0, word.length() - 1) : word;
    }

    /** The longest name that begins at a word. */
    public Optional<Found<T>> longestAt(TokenizedPassage passage, int at) {
        InterruptionCheck.check();
        return Optional.ofNullable(longestFrom(first, passage, at));
    }

    private @Nullable Found<T> longestFrom(Step<T> step, TokenizedPassage passage, int at) {
        var longest = step.name;
        if (step.next.isEmpty() || (step != first && !passage.isNear(at - 1))) {
            return longest;
        }
        for (var ending : endings) {
            var next = step.next.get(without(ending, passage.word(at)));
            var found = next == null ? null : longestFrom(next, passage, at + 1);
            if (found != null && (longest == null || found.length() > longest.length())) {
                longest = found;
            }
        }
        return longest;
    }

    private static String without(String ending, String word) {
        return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
    }

    /** A word of names. */
    private static final class Step<T> {

        /** Most words end a name and have none: there are as many tables as languages. */
        private Map<String, Step<T>> next = Map.of();

        /** What ends with it. */
        private @Nullable Found<T> name;

        private Step<T> to(String word) {
            if (next.isEmpty()) {
                next = new HashMap<>();
            }
            return next.computeIfAbsent(word, any -> new Step<>());
        }
    }
}
