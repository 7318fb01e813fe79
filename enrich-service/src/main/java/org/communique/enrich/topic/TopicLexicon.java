package org.communique.enrich.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.enrich.text.DataFile;

/** Lexicon of one language: weighted terms for topics. */
final class TopicLexicon {

    /** By first word, its star included. */
    private final Map<String, List<TopicTerm>> terms = new HashMap<>();
    /** Lengths of the prefixes before a star; parts of other lengths are not looked up. */
    private final BitSet prefixLengths = new BitSet();
    /** Lengths of the suffixes after a star. */
    private final BitSet suffixLengths = new BitSet();

    /** Reads the lexicon of a language, such as {@code en}. */
    TopicLexicon(String language) {
        var topic = "";
        for (var line : DataFile.lines(TopicLexicon.class, "lexicon-%s.txt".formatted(language))) {
            if (line.startsWith("[")) {
                topic = line.substring(1, line.indexOf(' '));
            } else {
                add(line, topic);
            }
        }
    }

    private void add(String line, String topic) {
        var parts = line.split(": ", 2);
        double weight = Double.parseDouble(parts[0]);
        for (var text : parts[1].split(", ", -1)) {
            var term = TopicTerm.of(text.strip(), topic, weight);
            var first = term.words().getFirst();
            terms.computeIfAbsent(first, word -> new ArrayList<>()).add(term);
            if (first.endsWith(TopicTerm.STAR)) {
                prefixLengths.set(first.length() - 1);
            } else if (first.startsWith(TopicTerm.STAR)) {
                suffixLengths.set(first.length() - 1);
            }
        }
    }

    /** Returns the codes of all topics with terms. */
    Set<String> topics() {
        return terms.values().stream()
                .flatMap(List::stream)
                .map(TopicTerm::topic)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the longest terms at a position; empty when there is none. */
    List<TopicTerm> at(List<String> words, int at) {
        var found = new ArrayList<TopicTerm>();
        var word = words.get(at);
        collect(word, words, at, found);
        int maxLength = word.length() + 1;
        prefixLengths.get(0, maxLength).stream()
                .forEach(length -> collect(word.substring(0, length) + TopicTerm.STAR, words, at, found));
        suffixLengths.get(0, maxLength).stream()
                .forEach(length -> collect(TopicTerm.STAR + word.substring(word.length() - length), words, at, found));
        int longest = found.stream().mapToInt(term -> term.words().size()).max().orElse(0);
        found.removeIf(term -> term.words().size() < longest);
        return found;
    }

    private void collect(String key, List<String> words, int at, List<TopicTerm> found) {
        for (var term : terms.getOrDefault(key, List.of())) {
            if (term.matchesAt(words, at)) {
                found.add(term);
            }
        }
    }
}
