package org.communique.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Selects the topics of one release by their scores. */
final class TopicSelector {

    /** Lowest score that is not chance. */
    private static final double MIN_SCORE = 10;
    /** Lowest share of the best score for another top term. */
    private static final double MIN_SHARE = 0.4;
    /** Lowest share of its top term's score for a narrower concept. */
    private static final double MIN_NARROWER_SHARE = 0.3;
    /** Share of a concept's score from which a narrower concept replaces it. */
    private static final double REPLACING_SHARE = 0.8;
    /** Score with confidence one half; measured: the confidence is about the share of topics that are right. */
    private static final double HALF_CONFIDENCE_SCORE = 12;

    /** A selected topic; its code has 8 digits. */
    record SelectedTopic(String code, double confidence) {}

    private final Map<String, Double> scores;
    private final MediaTopics topics;

    TopicSelector(Map<String, Double> scores, MediaTopics topics) {
        this.scores = scores;
        this.topics = topics;
    }

    /** Returns the selected topics, most confident first. */
    List<SelectedTopic> select() {
        double best = scores.keySet().stream()
                .filter(topics::isTop)
                .mapToDouble(this::score)
                .max()
                .orElse(0);
        var selected = new ArrayList<SelectedTopic>();
        for (var code : scores.keySet()) {
            if (topics.isTop(code) && score(code) >= Math.max(MIN_SCORE, MIN_SHARE * best)) {
                double confidence = score(code) / best * score(code) / (score(code) + HALF_CONFIDENCE_SCORE);
                selected.add(new SelectedTopic(code, confidence));
                addNarrower(code, confidence, selected);
            }
        }
        selected.sort(Comparator.comparingDouble(SelectedTopic::confidence).reversed());
        return selected;
    }

    private void addNarrower(String top, double confidence, List<SelectedTopic> selected) {
        for (var code : scores.keySet()) {
            if (!code.equals(top)
                    && topics.withBroader(code).contains(top)
                    && score(code) >= Math.max(MIN_SCORE, MIN_NARROWER_SHARE * score(top))
                    && !isReplacedByNarrower(code)) {
                selected.add(new SelectedTopic(code, confidence * Math.min(1, score(code) / score(top))));
            }
        }
    }

    private boolean isReplacedByNarrower(String code) {
        return scores.keySet().stream()
                .anyMatch(narrower -> !narrower.equals(code)
                        && topics.withBroader(narrower).contains(code)
                        && score(narrower) >= REPLACING_SHARE * score(code));
    }

    private double score(String code) {
        return scores.getOrDefault(code, 0.0);
    }
}
