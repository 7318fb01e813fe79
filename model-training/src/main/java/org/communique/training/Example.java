package org.communique.training;

import java.util.List;
import org.communique.enrich.entity.trained.CandidateSpan;
import org.communique.enrich.entity.trained.NameSpan;
import org.communique.enrich.entity.trained.TokenLabel;
import org.communique.enrich.entity.trained.TokenLine;

/**
 * Training example: a run of tokens with its labels.
 *
 * @param features of each token
 * @param labels of each token
 */
record Example(List<int[]> features, List<TokenLabel> labels) {

    /** Returns the examples of a sentence with marked names. */
    static List<Example> of(TokenLine line, List<NameSpan> names) {
        var labels = line.labels(names);
        return CandidateSpan.of(line).stream()
                .map(run -> new Example(run.features(), labels.subList(run.from(), run.from() + run.size())))
                .toList();
    }

    int size() {
        return labels.size();
    }

    /** Returns the label of a token; none before the first and behind the last. */
    TokenLabel label(int at) {
        return at >= 0 && at < labels.size() ? labels.get(at) : TokenLabel.NONE;
    }
}
