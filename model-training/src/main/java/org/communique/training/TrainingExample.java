package org.communique.training;

import java.util.List;
import org.communique.enrich.entity.trained.CandidateSpan;
import org.communique.enrich.entity.trained.NameSpan;
import org.communique.enrich.entity.trained.TokenLabel;
import org.communique.enrich.entity.trained.TokenLine;

/**
 * A span with the right label of each token.
 *
 * @param features of each token
 * @param labels of each token
 */
record TrainingExample(List<int[]> features, List<TokenLabel> labels) {

    /** Returns the examples of a labelled sentence. */
    static List<TrainingExample> of(TokenLine line, List<NameSpan> names) {
        var labels = line.labels(names);
        return CandidateSpan.of(line).stream()
                .map(span -> new TrainingExample(
                        span.features(), labels.subList(span.from(), span.from() + span.size())))
                .toList();
    }

    int size() {
        return labels.size();
    }

    /** Returns the label of a token; none before the first and after the last. */
    TokenLabel label(int at) {
        return at >= 0 && at < labels.size() ? labels.get(at) : TokenLabel.NONE;
    }
}
