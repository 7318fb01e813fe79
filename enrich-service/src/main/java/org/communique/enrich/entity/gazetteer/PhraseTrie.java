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
 * Trie of names of one or more words, each with a value. Case-sensitive.
 *
 * @param <T> type of the values
 */
public final class PhraseTrie<T> {

    private static final List<String> GERMAN_ENDINGS = List.of("", "n", "r", "s", "m", "es", "en");

    private static final int MIN_ADJECTIVE_LENGTH = 5;
    private static final int MAX_WORDS = 30;

    /**
     * Match of a name.
     *
     * @param name as it was added
     * @param length number of its words
     * @param value of the name
     * @param <T> type of the value
     */
    public record Match<T>(String name, int length, T value) {}

    private final Node<T> root = new Node<>();

    private final List<String> endings;

    /** Creates a trie for exact matches; with {@code german}, also for the endings of German cases. */
    public PhraseTrie(boolean german) {
        this.endings = german ? GERMAN_ENDINGS : List.of("");
    }

    /** Adds a name, unless it is present; ignores one without a letter or digit, or of more than thirty words. */
    public void add(String name, T value) {
        var words =
                new ArrayList<>(WordTokenizer.of(name).stream().map(Word::text).toList());
        if (endings.size() > 1) {
            words.subList(0, Math.max(0, words.size() - 1)).replaceAll(PhraseTrie::uninflected);
        }
        if (words.isEmpty() || words.size() > MAX_WORDS) {
            return;
        }
        var node = root;
        for (var word : words) {
            node = node.childFor(word);
        }
        if (node.name == null) {
            node.name = new Match<>(name, words.size(), value);
        }
    }

    /** Returns an adjective in the form before all endings: {@code Eidgenössisches} without its s. */
    private static String uninflected(String word) {
        boolean adjective = word.length() >= MIN_ADJECTIVE_LENGTH && (word.endsWith("es") || word.endsWith("er"));
        return adjective ? word.substring(0, word.length() - 1) : word;
    }

    /** Returns the longest name that begins at a word. */
    public Optional<Match<T>> longestAt(TokenizedPassage passage, int at) {
        InterruptionCheck.check();
        return Optional.ofNullable(longestFrom(root, passage, at));
    }

    private @Nullable Match<T> longestFrom(Node<T> node, TokenizedPassage passage, int at) {
        var longest = node.name;
        if (node.children.isEmpty() || (node != root && !passage.isJoinedOrAfterComma(at - 1))) {
            return longest;
        }
        for (var ending : endings) {
            var next = node.children.get(without(ending, passage.word(at)));
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

    /** A word of the names. */
    private static final class Node<T> {

        /** Empty map for leaves, the majority: there is a trie for each language. */
        private Map<String, Node<T>> children = Map.of();

        /** The name that ends here. */
        private @Nullable Match<T> name;

        private Node<T> childFor(String word) {
            if (children.isEmpty()) {
                children = new HashMap<>();
            }
            return children.computeIfAbsent(word, any -> new Node<>());
        }
    }
}
