package org.communique.enrich.topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communique.enrich.text.InterruptionCheck;

/** Counts the terms of one release and what they come to. */
final class TopicScores {

    private static final int TERMS_SHOWN = 5;

    private final TopicLexicon lexicon;
    private final Map<TopicTerm, Double> counts = new HashMap<>();

    TopicScores(TopicLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Counts the terms in a text, given as words in small letters; each time counts {@code times}. */
    void add(List<String> words, double times) {
        int at = 0;
        while (at < words.size()) {
            InterruptionCheck.check();
            var found = lexicon.at(words, at);
            found.forEach(term -> counts.merge(term, times, Double::sum));
            at += found.isEmpty() ? 1 : found.getFirst().words().size();
        }
    }

    /** What the terms of each topic and of all its narrower ones come to, by code. */
    Map<String, Double> scores(MediaTopics topics) {
        var scores = new TreeMap<String, Double>();
        for (var term : counts.keySet()) {
            topics.upwards(term.topic()).forEach(code -> scores.merge(code, score(term), Double::sum));
        }
        return scores;
    }

    /** The strongest terms of a topic and all its narrower ones. */
    List<String> terms(String code, MediaTopics topics) {
        return counts.keySet().stream()
                .filter(term -> topics.upwards(term.topic()).contains(code))
                .sorted(Comparator.comparingDouble(this::score).reversed().thenComparing(TopicTerm::text))
                .map(TopicTerm::text)
                .distinct()
                .limit(TERMS_SHOWN)
                .toList();
    }

    /** The fourth time says less than the first. */
    private double score(TopicTerm term) {
        return term.weight() * Math.sqrt(counts.getOrDefault(term, 0.0));
    }
}
