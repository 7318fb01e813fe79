package org.communique.enrich.topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communique.enrich.text.InterruptionCheck;

/** Counts of the lexicon's terms in one release, and the scores of topics from them. */
final class TopicScores {

    private static final int MAX_TERMS = 5;

    private final TopicLexicon lexicon;
    private final Map<TopicTerm, Double> counts = new HashMap<>();

    TopicScores(TopicLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Counts the terms in a text, given as lower-case words, each with a weight. */
    void add(List<String> words, double weight) {
        int at = 0;
        while (at < words.size()) {
            InterruptionCheck.check();
            var found = lexicon.at(words, at);
            found.forEach(term -> counts.merge(term, weight, Double::sum));
            at += found.isEmpty() ? 1 : found.getFirst().words().size();
        }
    }

    /** Returns the score of each topic by code, its narrower topics included. */
    Map<String, Double> byTopic(MediaTopics topics) {
        var scores = new TreeMap<String, Double>();
        for (var term : counts.keySet()) {
            topics.withBroader(term.topic()).forEach(code -> scores.merge(code, score(term), Double::sum));
        }
        return scores;
    }

    /** Returns the strongest terms of a topic, its narrower topics included. */
    List<String> terms(String code, MediaTopics topics) {
        return counts.keySet().stream()
                .filter(term -> topics.withBroader(term.topic()).contains(code))
                .sorted(Comparator.comparingDouble(this::score).reversed().thenComparing(TopicTerm::text))
                .map(TopicTerm::text)
                .distinct()
                .limit(MAX_TERMS)
                .toList();
    }

    /** Grows with the square root of the count: further occurrences add less than the first. */
    private double score(TopicTerm term) {
        return term.weight() * Math.sqrt(counts.getOrDefault(term, 0.0));
    }
}
