package org.communique.enrich.entity.trained;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the names of a sentence: gives each token its most probable label. Thread-safe. */
public final class SequenceLabeler {

    private static final List<TokenLabel> LABELS = List.of(TokenLabel.values());

    private final NameModel model;

    /** Creates a labeler with {@code model}. */
    public SequenceLabeler(NameModel model) {
        this.model = model;
    }

    /** Returns the names of a sentence, in order; the confidence of each is the lowest of its tokens. */
    public List<NameSpan> names(TokenLine line) {
        var labels = new ArrayList<>(Collections.nCopies(line.size(), TokenLabel.NONE));
        var probabilities = new double[line.size()];
        for (var span : CandidateSpan.of(line)) {
            var lattice = model.lattice(span);
            for (int at = 0; at < span.size(); at++) {
                var label = mostProbable(lattice, at);
                labels.set(span.from() + at, label);
                probabilities[span.from() + at] = lattice.probability(at, label.index());
            }
        }
        return NameSpan.of(line, labels, at -> probabilities[at]);
    }

    private static TokenLabel mostProbable(Lattice lattice, int at) {
        return LABELS.stream()
                .reduce((one, other) ->
                        lattice.probability(at, other.index()) > lattice.probability(at, one.index()) ? other : one)
                .orElseThrow();
    }
}
