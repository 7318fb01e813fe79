package org.communique.enrich.summary;

import java.util.List;
import java.util.Set;

/** Scores of sentences by position, centrality and overlap with the headline. */
final class SentenceScores {

    private static final double POSITION = 0.5;
    private static final double CENTRALITY = 2;
    private static final double HEADLINE = 1;

    private SentenceScores() {}

    /** Returns one score for each sentence; {@code headline} as stems. */
    static double[] of(List<BodySentence> sentences, Set<String> headline) {
        var scores = LexRank.of(sentences.stream().map(BodySentence::stems).toList());
        for (int at = 0; at < scores.length; at++) {
            scores[at] = CENTRALITY * scores[at]
                    + POSITION / Math.sqrt(at + 1)
                    + HEADLINE
                            * BodySentence.share(
                                    headline, Set.copyOf(sentences.get(at).stems()));
        }
        return scores;
    }
}
