package org.communique.enrich.entity.trained;

import java.util.ArrayList;
import java.util.List;
import org.communique.enrich.text.InterruptionCheck;

/**
 * Consecutive tokens that may be names. The tokens before and after it are no names, so it is labelled by itself.
 *
 * @param from number of its first token in the sentence
 * @param features of each token
 */
public record CandidateSpan(int from, List<int[]> features) {

    /** Returns the spans of a sentence, in order. */
    public static List<CandidateSpan> of(TokenLine line) {
        var spans = new ArrayList<CandidateSpan>();
        var features = new ArrayList<int[]>();
        for (int at = 0; at <= line.size(); at++) {
            InterruptionCheck.check();
            if (line.mayBeName(at)) {
                features.add(FeatureExtractor.of(line, at));
            } else if (!features.isEmpty()) {
                spans.add(new CandidateSpan(at - features.size(), List.copyOf(features)));
                features.clear();
            }
        }
        return spans;
    }

    /** Returns the number of tokens. */
    public int size() {
        return features.size();
    }
}
