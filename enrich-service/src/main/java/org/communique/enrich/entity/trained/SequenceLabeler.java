package org.communique.enrich.entity.trained;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the names of a sentence: each token gets the label that is likeliest for it. Thread-safe. */
public final class SequenceLabeler {

    private static final List<TokenLabel> LABELS = List.of(TokenLabel.values());

    private final NameModel model;

    /** Labels by {@code model}. */
    public SequenceLabeler(NameModel model) {
        this.model = model;
    }

    /** The names of a sentence, in order, each with how likely its least likely token is a part of it. */
    public List<NameSpan> names(TokenLine line) {
        var labels = new ArrayList<>(Collections.nCopies(line.size(), TokenLabel.NONE));
        var likely = new double[line.size()];
        for (var run : CandidateSpan.of(line)) {
            var lattice = model.lattice(run);
            for (int at = 0; at < run.size(); at++) {
                var label = likeliest(lattice, at);
                labels.set(run.from() + at, label);
                likely[run.from() + at] = lattice.probability(at, label.index());
            }
        }
        return NameSpan.of(line, labels, at -> likely[at]);
    }

    private static TokenLabel likeliest(Lattice lattice, int at) {
        return LABELS.stream()
                .reduce((one, other) ->
                        lattice.probability(at, other.index()) > lattice.probability(at, one.index()) ? other : one)
                .orElseThrow();
    }
}
