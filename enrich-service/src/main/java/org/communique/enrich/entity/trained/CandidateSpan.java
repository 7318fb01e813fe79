package org.communique.enrich.entity.trained;

import java.util.ArrayList;
import java.util.List;
import org.communique.enrich.text.InterruptionCheck;

/**
 * Tokens in a row that may be names. Before and behind it stands what is no name, so it can be read by itself.
 *
 * @param from number of its first token in the sentence
 * @param features of each token
 */
public record CandidateSpan(int from, List<int[]> features) {

    /** The runs of a sentence, in order. */
    public static List<CandidateSpan> of(TokenLine line) {
        var runs = new ArrayList<CandidateSpan>();
        var features = new ArrayList<int[]>();
        for (int at = 0; at <= line.size(); at++) {
            InterruptionCheck.check();
            if (line.mayBeName(at)) {
                features.add(FeatureExtractor.of(line, at));
            } else if (!features.isEmpty()) {
                runs.add(new CandidateSpan(at - features.size(), List.copyOf(features)));
                features.clear();
            }
        }
        return runs;
    }

    /** How many tokens it has. */
    public int size() {
        return features.size();
    }
}
