package org.communique.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Decides which topics the scores of one release are enough for. */
final class TopicSelector {

    /** A score below this is chance. */
    private static final double LEAST_SCORE = 10;
    /** A top term with a smaller share of the best one's score is an aside. */
    private static final double LEAST_SHARE = 0.4;
    /** A narrower concept is named when it makes up this share of its top term's score. */
    private static final double NARROW_SHARE = 0.3;
    /** A narrower concept that makes up this share says it better than the one above it. */
    private static final double NEARLY_ALL = 0.8;
    /** Half sure at this score; measured: the confidence is about the share of topics that are right. */
    private static final double HALF_SURE = 12;

    /** A topic by its code, 8 digits. */
    record Decided(String code, double confidence) {}

    private final Map<String, Double> scores;
    private final MediaTopics topics;

    TopicSelector(Map<String, Double> scores, MediaTopics topics) {
        this.scores = scores;
        this.topics = topics;
    }

    /** Most confident first. */
    List<Decided> decided() {
        double best = scores.keySet().stream()
                .filter(topics::isTop)
                .mapToDouble(this::score)
                .max()
                .orElse(0);
        var decided = new ArrayList<Decided>();
        for (var code : scores.keySet()) {
            if (topics.isTop(code) && score(code) >= Math.max(LEAST_SCORE, LEAST_SHARE * best)) {
                double sure = score(code) / best * score(code) / (score(code) + HALF_SURE);
                decided.add(new Decided(code, sure));
                addNarrower(code, sure, decided);
            }
        }
        decided.sort(Comparator.comparingDouble(Decided::confidence).reversed());
        return decided;
    }

    private void addNarrower(String top, double sure, List<Decided> decided) {
        for (var code : scores.keySet()) {
            if (!code.equals(top)
                    && topics.upwards(code).contains(top)
                    && score(code) >= Math.max(LEAST_SCORE, NARROW_SHARE * score(top))
                    && !isSaidBetter(code)) {
                decided.add(new Decided(code, sure * Math.min(1, score(code) / score(top))));
            }
        }
    }

    private boolean isSaidBetter(String code) {
        return scores.keySet().stream()
                .anyMatch(narrower -> !narrower.equals(code)
                        && topics.upwards(narrower).contains(code)
                        && score(narrower) >= NEARLY_ALL * score(code));
    }

    private double score(String code) {
        return scores.getOrDefault(code, 0.0);
    }
}
